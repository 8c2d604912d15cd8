import { Markdown } from '#/components/markdown/markdown.tsx';
import { Badge } from '#/components/ui/badge.tsx';
import { formatMoment } from '#/lib/core/format.ts';
import type { Thread, ThreadComment } from '#/lib/reviews/thread-list.ts';
import { CommentHistory } from './comment-history.tsx';
import { OwnComment } from './own-comment.tsx';
import type { Reader } from './reader.ts';
import { agoWords } from './since-words.ts';
import { TakeSuggestion } from './take-suggestion.tsx';
import { firstName, initials, saysWords } from './thread-words.ts';

type CommentEntryProps = {
  comment: ThreadComment;
  thread: Thread;
  reader: Reader;
};

const uses = { milestone: 'Made a milestone', focus: 'Made the next focus' };

/** One message: who says what kind of thing, when, and the text. Its address is `#comment-<id>`. */
export function CommentEntry({ comment, thread, reader }: CommentEntryProps) {
  const { id, kind, body, mine, author, createdAt, deleted } = comment;
  const toWhom = mine && kind !== 'reply' && reader.side === 'member';
  const says = toWhom
    ? `${saysWords(comment)} ${firstName(thread.mentorName)}`
    : saysWords(comment);
  const canWrite = reader.side !== 'read-only' && thread.open;
  const text = (
    <>
      <Markdown source={body} />
      <Taken as={comment.takenAs} />
    </>
  );
  return (
    <article id={`comment-${id}`} tabIndex={-1} className="comment" aria-label={says}>
      <span className={mine ? 'avatar own' : 'avatar'} aria-hidden="true">
        {initials(mine ? reader.name : author)}
      </span>
      <div className="body">
        <p className="by">
          <b dir="auto">{says}</b>{' '}
          <a href={`#comment-${id}`} title={formatMoment(createdAt, reader.timeZone)}>
            <time dateTime={createdAt}>{agoWords(createdAt, reader.now)}</time>
          </a>
          {comment.editedAt && !deleted && ' · edited'}
        </p>
        {deleted && <p className="gone">This was deleted.</p>}
        {!deleted && mine && canWrite && (
          <OwnComment {...{ id, body }} version={comment.version} memberId={reader.memberId}>
            {text}
          </OwnComment>
        )}
        {!deleted && !(mine && canWrite) && text}
        {deleted && <Taken as={comment.takenAs} />}
        {reader.side === 'member' &&
          kind === 'suggestion' &&
          !mine &&
          !deleted &&
          comment.takenAs.length < 2 && <TakeSuggestion id={id} takenAs={comment.takenAs} />}
        {comment.revisions > 0 && !deleted && (
          <CommentHistory id={id} count={comment.revisions} timeZone={reader.timeZone} />
        )}
      </div>
    </article>
  );
}

function Taken({ as }: { as: ThreadComment['takenAs'] }) {
  if (as.length === 0) return null;
  return (
    <p className="taken">
      {as.map((use) => (
        <Badge key={use} tone="pine">
          {uses[use]}
        </Badge>
      ))}
    </p>
  );
}
