import { AppFrame } from '#/components/layout/app-frame.tsx';
import { AbsenceForm } from '#/components/mentorships/absence-form.tsx';
import { MentorRow } from '#/components/mentorships/mentor-row.tsx';
import { mentorsTitle } from '#/components/mentorships/mentorship-words.ts';
import { LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { mentorsOf } from '#/lib/mentorships/queries.ts';
import { readPage } from '#/lib/web/page.ts';
import { NoMentors } from './_no-mentors.tsx';

export const metadata = { title: 'Mentors' };

export default async function MentorsPage() {
  const { viewer, value } = await readPage(mentorsOf);
  const { active, invited, ended, ownAbsence } = value;
  const { mentees, timeZone } = viewer;
  const lists = [
    { title: 'Your mentors', mentorships: active },
    { title: 'Invitations', mentorships: invited },
    { title: 'Earlier', mentorships: ended },
  ].filter(({ mentorships }) => mentorships.length > 0);
  return (
    <AppFrame current="mentors" viewer={viewer}>
      <PageHeader
        eyebrow="Mentors"
        title={mentorsTitle(active)}
        actions={lists.length > 0 && <LinkButton href="/mentors/new">Invite a mentor</LinkButton>}
      />
      <div className="cols-main">
        <div className="stack">
          {lists.length === 0 && <NoMentors />}
          {lists.map(({ title, mentorships }) => (
            <Card key={title} title={title}>
              <ul>
                {mentorships.map((one) => (
                  <MentorRow key={one.id} mentorship={one} timeZone={timeZone} />
                ))}
              </ul>
            </Card>
          ))}
        </div>
        <div className="stack">
          {mentees > 0 && (
            <Card title={mentees === 1 ? 'You mentor one person' : `You mentor ${mentees} people`}>
              <p className="mt-1 text-soft">
                <a className="link" href="/mentees">
                  Your mentees
                </a>{' '}
                and{' '}
                <a className="link" href="/reviews">
                  the reviews you owe
                </a>
                .
              </p>
              <AbsenceForm awayUntil={ownAbsence} />
            </Card>
          )}
          {active.length + ended.length > 0 && (
            <Card title="Who opened what" small>
              <p className="mt-1 text-soft">
                Each time a mentor opens one of your check-ins, it is noted for you.
              </p>
              <p className="mt-2">
                <a className="link" href="/mentors/log">
                  See the access log
                </a>
              </p>
            </Card>
          )}
        </div>
      </div>
    </AppFrame>
  );
}
