import { dayOf, firstName, nameOf } from '#/components/mentorships/mentorship-words.ts';
import { LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import type { Mentorship } from '#/lib/mentorships/queries.ts';

const enders = {
  mentee: 'You ended it',
  mentor: 'They ended it',
  hand_over: 'You handed it over',
};

/** What remains of a mentorship. */
export function Ended({ mentorship, timeZone }: { mentorship: Mentorship; timeZone: string }) {
  const { startedAt, endedAt, endedBy } = mentorship;
  const by = endedBy ? enders[endedBy] : 'It ended';
  return (
    <Card title="This mentorship has ended">
      <p className="mt-1 mb-4 text-soft">
        It began on {dayOf(startedAt ?? '', timeZone)}. {by} on {dayOf(endedAt ?? '', timeZone)}.{' '}
        {firstName(nameOf(mentorship))} sees nothing of yours; what they wrote stays with your
        check-ins.
      </p>
      <LinkButton variant="ghost" href="/mentors/new">
        Invite a mentor
      </LinkButton>
    </Card>
  );
}
