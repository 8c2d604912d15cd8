'use client';

import { useRef } from 'react';
import { Button, LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import { NumberInput, Select, TextArea, TextInput } from '#/components/ui/inputs.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import type { GoalField } from './draft-changes.ts';
import { fieldName } from './field-names.ts';
import { FormProblems } from './form-problems.tsx';
import { GoalParts } from './goal-parts.tsx';
import { planSentence } from './plan-sentence.ts';
import { useEarlyTyping } from './use-early-typing.ts';
import { type FormGoal, useGoalForm } from './use-goal-form.ts';

type GoalFormProps = FormGoal & {
  mondays: { value: string; label: string }[];
  /** Something is logged: the first Monday stays. */
  startFixed: boolean;
};

/** A goal as one form, for a new one and for changes. */
export function GoalForm({ mondays, startFixed, ...from }: GoalFormProps) {
  const form = useGoalForm(from);
  const { draft, errors, busy, change } = form;
  const box = useRef<HTMLFormElement>(null);
  const ready = useEarlyTyping(box, (typed) => change({ type: 'typed', typed }));
  const field = (name: GoalField) => ({
    name,
    value: draft[name],
    error: errors[name],
    onChange: ({ target }: { target: { value: string } }) =>
      change({ type: 'field', field: name, value: target.value }, name),
  });
  return (
    <form
      ref={box}
      method="post"
      className="stack goal-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save({ state: 'active' });
      }}
    >
      <Notices form={form} />
      <FormProblems errors={errors} attempt={form.attempt} nameOf={(id) => fieldName(draft, id)} />
      {form.conflict && (
        <ConflictPanel
          mine={draft}
          current={form.conflict}
          busy={busy}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
      )}
      <Card>
        <TextInput
          {...field('title')}
          label="What do you want to reach?"
          placeholder="Hand over the release pipeline"
          autoComplete="off"
          dir="auto"
        />
        <TextArea
          {...field('why')}
          label="Why does it matter?"
          optional
          hint="For the day in week five when it is hard. Markdown works."
          rows={3}
          dir="auto"
        />
        <div className="fields">
          <Select
            {...field('startWeek')}
            label="First Monday"
            options={mondays}
            disabled={startFixed}
            hint={startFixed ? 'Weeks are logged already, so the start stays.' : undefined}
            fieldClass="grow"
          />
          <NumberInput
            {...field('weeks')}
            label="Number of weeks"
            inputMode="numeric"
            hint="2 to 12. First effects show after 2 to 4, real change after 8 to 12."
            fieldClass="grow"
          />
        </div>
      </Card>
      <GoalParts draft={draft} errors={errors} change={change} />
      <p className="plan-sentence" dir="auto">
        {planSentence(draft)}
      </p>
      <div className="actions">
        <Button type="submit" size="lg" busy={busy} disabled={!ready}>
          {from.goal ? 'Save changes' : 'Start this goal'}
        </Button>
        {!from.goal && (
          <Button
            variant="ghost"
            size="lg"
            busy={busy}
            disabled={!ready}
            onClick={() => form.save({ state: 'draft' })}
          >
            Save as draft
          </Button>
        )}
        <LinkButton
          variant="ghost"
          size="lg"
          href={from.goal ? `/goals/${from.goal.id}` : '/goals'}
        >
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}

function Notices({ form }: { form: ReturnType<typeof useGoalForm> }) {
  return (
    <>
      {form.restored && (
        <Notice live>
          What you typed before is still here.{' '}
          <button type="button" className="link" onClick={form.startOver}>
            Start over
          </button>
        </Notice>
      )}
      {form.aside && (
        <Notice live>
          This is the saved version.{' '}
          <button type="button" className="link" onClick={form.bringBack}>
            Bring back mine
          </button>
        </Notice>
      )}
    </>
  );
}
