import type { CommentAnchor, CommentKind } from '#/db/vocabulary.ts';
import type { Thread, ThreadComment } from '#/lib/reviews/thread-list.ts';

const verbs: Record<CommentKind, readonly [you: string, they: string]> = {
  praise: ['praise', 'praises'],
  suggestion: ['suggest', 'suggests'],
  question: ['ask', 'asks'],
  reply: ['answer', 'answers'],
};

export const kindWords = { praise: 'Praise', suggestion: 'Suggestion', question: 'Question' };

/** "Priya asks", "You answer". */
export function saysWords({ mine, author, kind }: ThreadComment): string {
  return mine ? `You ${verbs[kind][0]}` : `${firstName(author)} ${verbs[kind][1]}`;
}

/** What one is called: "Tomás" of "Tomás Vidal"; "A former mentor" stays whole. */
export function firstName(name: string): string {
  if (/^A former /.test(name)) return name;
  return name.trim().split(/\s+/)[0] ?? name;
}

/** "TV" of "Tomás Vidal". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

const anchors: Record<CommentAnchor, string> = {
  check_in: 'the week',
  wins: 'Wins',
  blockers: 'Blockers',
  learned: 'What I learned',
  focus: 'Focus for next week',
  goal: 'the goal',
  metric: 'a metric',
  milestone: 'a milestone',
};

/** What a thread is about: "Wins", "1:1s held", "the week". */
export function subjectWords({ anchor, about }: Pick<Thread, 'anchor' | 'about'>): string {
  return about || anchors[anchor];
}

/** The first words of a comment, as one line without Markdown's marks. */
export function firstWords(markdown: string, atMost = 140): string {
  const line = markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[\s>#*+-]+|[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= atMost) return line;
  return `${line.slice(0, atMost).replace(/\s+\S*$/, '')}…`;
}

/** The question of a thread that nobody has answered yet, else its newest comment. */
export function openComment({ comments }: Thread): ThreadComment | undefined {
  const standing = comments.filter(({ deleted }) => !deleted);
  return standing.findLast(({ kind }) => kind === 'question') ?? standing.at(-1) ?? comments[0];
}

/** The threads about one thing, out of all of a page. */
export function threadsOn(
  threads: readonly Thread[],
  about: { anchor?: CommentAnchor; goalId?: string },
): Thread[] {
  return threads.filter((thread) =>
    about.goalId ? thread.goalId === about.goalId : thread.anchor === about.anchor,
  );
}
