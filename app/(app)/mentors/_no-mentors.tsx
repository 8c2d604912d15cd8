import { LinkButton } from '#/components/ui/button.tsx';
import { EmptyState } from '#/components/ui/empty-state.tsx';

/** Before the first invitation: why it is worth one. */
export function NoMentors() {
  return (
    <>
      <EmptyState
        title="Ask somebody to read your weeks."
        action={<LinkButton href="/mentors/new">Invite a mentor</LinkButton>}
      >
        A mentor answers each week you log. They see what you cannot: a goal you call on track while
        its numbers fall behind, a blocker that comes back, a win you took for granted.
      </EmptyState>
      <ol className="shared-list max-w-[34rem]">
        {steps.map(([title, text], i) => (
          <li key={title}>
            <span className="avatar" aria-hidden="true">
              {i + 1}
            </span>
            <p>
              <b className="font-semibold">{title}</b>
              <br />
              <span className="text-soft">{text}</span>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

const steps = [
  [
    'You choose what they see',
    'All goals or some, the journal or only numbers. Change it any day.',
  ],
  ['They accept with a link', 'It works once, for 14 days, and you can take it back.'],
  ['Either of you can end it', 'At once: from then on they see nothing of yours.'],
] as const;
