import { Badge } from '#/components/ui/badge.tsx';
import { formatDay } from '#/lib/core/format.ts';
import type { Mentorship } from '#/lib/mentorships/queries.ts';
import { CopyLinkButton } from './copy-link.tsx';
import { dayOf, initialsOf, nameOf, sharingLine } from './mentorship-words.ts';

type MentorRowProps = { mentorship: Mentorship; timeZone: string };

/** One mentorship in a list: with whom, what they see, and how it stands. */
export function MentorRow({ mentorship, timeZone }: MentorRowProps) {
  const { id, state, sharing, mail } = mentorship;
  // Where it goes by mail, the link is on the page of the invitation.
  const link = mail === null ? mentorship.link : null;
  const name = nameOf(mentorship);
  return (
    <li className="mentor-row">
      <span className="avatar" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <div>
        <a href={`/mentors/${id}`}>{name}</a>
        <p>{state === 'ended' ? endedLine(mentorship, timeZone) : sharingLine(sharing)}</p>
      </div>
      {link && <CopyLinkButton link={link} email={name} />}
      <StateBadge mentorship={mentorship} timeZone={timeZone} />
    </li>
  );
}

/** How a mentorship stands, in words. */
export function StateBadge({ mentorship, timeZone }: MentorRowProps) {
  const { state, expired, expiresAt, awayUntil, startedAt, mail } = mentorship;
  if (state === 'ended') return null;
  if (awayUntil) return <Badge tone="amber">Away until {formatDay(awayUntil)}</Badge>;
  if (state === 'active')
    return <Badge tone="pine">Since {dayOf(startedAt ?? '', timeZone)}</Badge>;
  if (expired) return <Badge tone="rust">Has run out</Badge>;
  if (mail === 'failed') return <Badge tone="rust">Mail came back</Badge>;
  return <Badge tone="sky">Open until {dayOf(expiresAt ?? '', timeZone)}</Badge>;
}

function endedLine({ startedAt, endedAt, endedBy }: Mentorship, timeZone: string): string {
  const by = { mentee: 'ended by you', mentor: 'ended by them', hand_over: 'handed over' };
  const days = [startedAt, endedAt].map((instant) => dayOf(instant ?? '', timeZone));
  return `${days.join(' – ')}${endedBy ? `, ${by[endedBy]}` : ''}`;
}
