import { Checkbox } from '#/components/ui/inputs.tsx';
import { Segmented } from '#/components/ui/segmented.tsx';
import type { GoalState } from '#/db/vocabulary.ts';
import type { Sharing } from '#/lib/mentorships/rules.ts';

export type NamedGoal = { id: string; title: string; state: GoalState };

type SharingFieldsProps = {
  sharing: Sharing;
  onChange: (sharing: Sharing) => void;
  goals: readonly NamedGoal[];
  error?: string | undefined;
};

const stateNotes: Partial<Record<GoalState, string>> = {
  draft: 'a draft: seen once it starts',
  paused: 'paused',
  closed: 'closed',
};

/** The three choices of a mentorship. */
export function SharingFields({ sharing, onChange, goals, error }: SharingFieldsProps) {
  const { goalIds } = sharing;
  const toggle = (id: string) =>
    goalIds.includes(id) ? goalIds.filter((one) => one !== id) : [...goalIds, id];
  return (
    <>
      <Segmented
        name="goals"
        legend="Goals"
        segments={[
          { value: 'all', label: 'All' },
          { value: 'named', label: 'Only those I name' },
        ]}
        value={sharing.goals}
        onChange={(value) => onChange({ ...sharing, goals: value === 'all' ? 'all' : 'named' })}
      />
      {sharing.goals === 'named' && (
        <fieldset className="named-goals">
          <legend className="sr-only">The goals they see</legend>
          {goals.map(({ id, title, state }) => (
            <Checkbox
              key={id}
              checked={goalIds.includes(id)}
              onChange={() => onChange({ ...sharing, goalIds: toggle(id) })}
            >
              {title}
              {stateNotes[state] && <i> {stateNotes[state]}</i>}
            </Checkbox>
          ))}
          {goals.length === 0 && <p className="text-soft">You have set no goal yet.</p>}
          {error && <p className="error">{error}</p>}
        </fieldset>
      )}
      <Segmented
        name="journal"
        legend="Check-ins"
        segments={[
          { value: 'yes', label: 'Numbers and journal' },
          { value: 'no', label: 'Numbers only' },
        ]}
        value={sharing.journal ? 'yes' : 'no'}
        onChange={(value) => onChange({ ...sharing, journal: value === 'yes' })}
      />
      <Segmented
        name="past"
        legend="From before the mentorship"
        segments={[
          { value: 'no', label: 'Nothing' },
          { value: 'yes', label: 'Earlier weeks too' },
        ]}
        value={sharing.past ? 'yes' : 'no'}
        onChange={(value) => onChange({ ...sharing, past: value === 'yes' })}
      />
    </>
  );
}
