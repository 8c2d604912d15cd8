import type { Thread } from '#/lib/reviews/thread-list.ts';

/** Threads as a mentor sees them, for the eyes of somebody else: what is "You" to the mentor is said with their name. */
export function spokenBy(mentorName: string, threads: readonly Thread[]): Thread[] {
  return threads.map((thread) => ({
    ...thread,
    comments: thread.comments.map((comment) =>
      comment.mine ? { ...comment, mine: false, author: mentorName } : comment,
    ),
  }));
}
