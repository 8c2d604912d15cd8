import { Badge } from '#/components/ui/badge.tsx';
import { Card } from '#/components/ui/card.tsx';
import type { MenteeCheckIn } from '#/lib/reviews/check-in-list.ts';
import { shortWeek } from './review-words.ts';

type EarlierWeeksProps = { items: readonly MenteeCheckIn[]; mentorshipId: string };

const states = {
  awaiting_mentor: 'waits for you',
  awaiting_member: 'waits for them',
  reviewed: 'reviewed',
  released: 'not owed',
} as const;

/** The ways to the weeks before, as far as they are shared. */
export function EarlierWeeksCard({ items, mentorshipId }: EarlierWeeksProps) {
  return (
    <Card title="Other weeks" small>
      {items.length === 0 && <p className="text-soft">This is the only week you share so far.</p>}
      <ul className="earlier">
        {items.map(({ checkInId, week, late, state }) => (
          <li key={checkInId}>
            <a href={`/reviews/${checkInId}`}>{shortWeek(week)}</a>{' '}
            <small>{state ? states[state] : 'from before'}</small> {late && <Badge>Late</Badge>}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm">
        <a className="link" href={`/mentees/${mentorshipId}`}>
          Their dashboard
        </a>
      </p>
    </Card>
  );
}
