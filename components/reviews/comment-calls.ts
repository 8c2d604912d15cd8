import { type ApiAnswer, callApi } from '#/lib/web/browser/api.ts';
import type { Subject, ThreadPlace } from './reader.ts';
import type { kindWords } from './thread-words.ts';

export type NewThreadKind = keyof typeof kindWords;

interface NewThread {
  subject: Subject | undefined;
  kind: NewThreadKind;
  /** To whom, on the member's side. */
  mentorshipId: string;
  body: string;
}

/** Begins a thread at the door of its place. */
export function beginThread(
  at: ThreadPlace,
  { subject, kind, mentorshipId, body }: NewThread,
  key: string,
): Promise<ApiAnswer<{ id: string }>> {
  const { anchor, goalId, metricId, milestoneId } = subject ?? { anchor: 'check_in' as const };
  const about = { anchor, goalId, metricId, milestoneId };
  switch (at.door) {
    case 'review':
      return callApi('POST /api/v1/reviews/{checkInId}/comments', {
        params: { checkInId: at.checkInId },
        body: { ...about, kind, body },
        key,
      });
    case 'mentee-goal':
      return callApi('POST /api/v1/mentees/{mentorshipId}/goals/{goalId}/comments', {
        params: { mentorshipId: at.mentorshipId, goalId: at.goalId },
        body: { ...about, kind, body },
        key,
      });
    case 'check-in':
      return callApi('POST /api/v1/check-ins/{week}/comments', {
        params: { week: at.week },
        body: { mentorshipId, ...about, body },
        key,
      });
    case 'goal':
      return callApi('POST /api/v1/goals/{id}/comments', {
        params: { id: at.goalId },
        body: { mentorshipId, ...about, body },
        key,
      });
  }
}
