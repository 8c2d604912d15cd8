import { AskAndDo } from '#/components/mentorships/ask-and-do.tsx';
import { firstName } from '#/components/mentorships/mentorship-words.ts';
import { LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';

/** The two ways out of a mentorship. */
export function Parting({ id, name }: { id: string; name: string }) {
  const first = firstName(name);
  return (
    <div className="stack">
      <Card title="Hand over" small>
        <p className="mt-1 mb-3 text-soft">
          Invite somebody to take {first}’s place. {first} stays until they accept; they owe an
          answer only to what you log from then on.
        </p>
        <LinkButton variant="ghost" href={`/mentors/new?replaces=${id}`}>
          Hand over
        </LinkButton>
      </Card>
      <Card title="End it" small>
        <p className="mt-1 mb-3 text-soft">
          From that moment {first} sees nothing of yours. You keep what they wrote to you.
        </p>
        <AskAndDo
          id={id}
          act="end"
          button="End the mentorship"
          title={`End the mentorship with ${name}?`}
          keep="Keep it"
        >
          It ends at once: {first} sees nothing of yours from then on, and owes you no answer. What
          they wrote stays with you. To begin again takes a new invitation.
        </AskAndDo>
      </Card>
    </div>
  );
}
