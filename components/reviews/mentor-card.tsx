import { Markdown } from '#/components/markdown/markdown.tsx';
import { Badge } from '#/components/ui/badge.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import type { LastWords, Thread, ThreadComment } from '#/lib/reviews/thread-list.ts';
import { shortWeek } from './review-words.ts';
import { agoWords } from './since-words.ts';
import { firstWords, initials, openComment, saysWords, subjectWords } from './thread-words.ts';

/** A longer comment is cut: all of it stands where it was written. */
const wholeUpTo = 400;

type MentorCardProps = { words: LastWords; now: string };

/** What the mentors said last, the questions that wait for an answer first. Nothing when nothing was said. */
export function MentorCard({ words, now }: MentorCardProps) {
  const { waiting, newest } = words;
  if (waiting.length + newest.length === 0) return null;
  const shown = newest.slice(0, Math.max(0, 3 - waiting.length));
  return (
    <Card
      title="What your mentor said"
      className="from-mentor"
      aside={
        waiting.length > 0 && (
          <Badge tone="amber">
            {waiting.length === 1 ? '1 question waits' : `${waiting.length} questions wait`}
          </Badge>
        )
      }
    >
      <ul>
        {waiting.map((thread) => (
          <Word key={thread.id} thread={thread} comment={openComment(thread)} now={now} asks />
        ))}
        {shown.map((thread) => (
          <Word key={thread.id} thread={thread} comment={lastOf(thread)} now={now} />
        ))}
      </ul>
    </Card>
  );
}

type WordProps = {
  thread: Thread;
  comment: ThreadComment | undefined;
  now: string;
  asks?: boolean;
};

function Word({ thread, comment, now, asks }: WordProps) {
  if (!comment) return null;
  const { week, goalId } = thread;
  const href = `${week ? `/check-ins/${week}` : `/goals/${goalId}`}#comment-${comment.id}`;
  const isSuggestion = comment.kind === 'suggestion' && comment.takenAs.length === 0;
  const verb = asks ? 'Answer' : isSuggestion ? 'Take it up' : 'Read it there';
  return (
    <li className="comment">
      <span className="avatar" aria-hidden="true">
        {initials(comment.author)}
      </span>
      <div className="body">
        <p className="by">
          <b>{saysWords(comment)}</b> on {subjectWords(thread)}
          {week && `, ${shortWeek(week)}`} · {agoWords(comment.createdAt, now)}
        </p>
        {comment.body.length <= wholeUpTo ? (
          <Markdown source={comment.body} />
        ) : (
          <p dir="auto">{firstWords(comment.body, wholeUpTo)}</p>
        )}
        <p className="actions">
          <LinkButton
            variant="ghost"
            size="sm"
            href={href}
            aria-label={`${verb}: ${saysWords(comment)}`}
          >
            {verb}
          </LinkButton>
        </p>
      </div>
    </li>
  );
}

function lastOf({ comments }: Thread): ThreadComment | undefined {
  return comments.findLast(({ deleted, mine }) => !deleted && !mine);
}
