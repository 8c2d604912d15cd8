import type { ReactNode } from 'react';
import { Checkbox, NumberInput, TextArea } from '#/components/ui/inputs.tsx';
import { Segmented } from '#/components/ui/segmented.tsx';
import { confidences } from '#/db/vocabulary.ts';
import type { CheckInContent } from '#/lib/check-ins/input.ts';
import type { Issue } from '#/lib/core/errors.ts';
import { confidenceWords } from '#/lib/pace/standing-words.ts';
import { numberText } from './form-fields.ts';
import { fieldNames, type LogGoal } from './log-setup.ts';

type GoalLogProps = {
  goal: LogGoal;
  index: number;
  entry: CheckInContent['goals'][number] | undefined;
  charts: readonly ReactNode[];
  disabled: boolean;
  /** Who sees its numbers, and who reads its plan; without a mentor, nothing is said. */
  readers: { numbers: string; plan: string } | undefined;
  errors: readonly Issue[];
};

const segments = confidences.map((value) => {
  const { tone, text } = confidenceWords(value);
  return { value, label: text, ...(tone === 'plain' ? {} : { tone }) };
});

/** One goal of the week: how sure, the numbers, what was reached, and what changes when it is not on track. */
export function GoalLog(props: GoalLogProps) {
  const { goal, index, entry, charts, disabled, readers, errors } = props;
  const errorAt = (start: string) => errors.find(({ path }) => path.startsWith(start))?.message;
  const confidence = fieldNames.confidence(index);
  const milestones = fieldNames.milestones(index);
  const nextChange = fieldNames.nextChange(index);
  return (
    <section className="card goal-log" aria-labelledby={`goals.${index}`}>
      <div className="card-head">
        <h2 className="plain" id={`goals.${index}`} tabIndex={-1}>
          {goal.title} <i>{goal.part}</i>
        </h2>
        <Segmented
          name={confidence}
          legend={`How sure are you of “${goal.title}”?`}
          legendHidden
          segments={segments}
          defaultValue={entry?.confidence}
          disabled={disabled}
          error={errorAt(confidence)}
        />
      </div>
      {readers && <p className="hint who">{readers.numbers}</p>}
      {goal.metrics.map((metric, i) => {
        const name = fieldNames.value(index, i);
        return (
          <div className="metric-log" key={metric.id}>
            <NumberInput
              name={name}
              label={metric.name}
              note={metric.note}
              unit={metric.unit || undefined}
              defaultValue={numberText(entry?.values[i]?.value ?? null)}
              disabled={disabled}
              error={errorAt(`goals.${index}.values.${i}.`)}
            />
            {charts[i]}
          </div>
        );
      })}
      {goal.milestones.length > 0 && (
        <fieldset className="reached" id={milestones} disabled={disabled}>
          <legend className="sr-only">Milestones of “{goal.title}” reached this week</legend>
          {goal.milestones.map(({ id, title, part }) => (
            <Checkbox
              key={id}
              name={milestones}
              value={id}
              defaultChecked={entry?.milestonesReached.includes(id)}
            >
              Milestone reached: <b>{title}</b> <i>{part}</i>
            </Checkbox>
          ))}
          {errorAt(milestones) && <p className="error">{errorAt(milestones)}</p>}
        </fieldset>
      )}
      <TextArea
        name={nextChange}
        fieldClass="next-change"
        label="What changes next week?"
        defaultValue={entry?.nextChange}
        hint={readers?.plan}
        error={errorAt(nextChange)}
      />
    </section>
  );
}
