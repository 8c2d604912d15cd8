'use client';

import { NumberInput, TextInput } from '#/components/ui/inputs.tsx';
import { type FormErrors, rowField } from './form-errors.ts';
import type { MilestoneDraft } from './goal-draft.ts';
import { RowFrame } from './row-frame.tsx';

type MilestoneFieldsProps = {
  milestone: MilestoneDraft;
  number: number;
  /** Proposed as the early sign that the goal works. */
  isEarly: boolean;
  errors: FormErrors;
  onChange: (change: Partial<MilestoneDraft>, field: string) => void;
  onRemove: () => void;
};

export function MilestoneFields(props: MilestoneFieldsProps) {
  const { milestone, number, isEarly, errors, onChange, onRemove } = props;
  const { key, title, weekNumber } = milestone;
  return (
    <RowFrame
      id={rowField(key, 'row')}
      legend={`Milestone ${number}`}
      error={errors[rowField(key, 'row')]}
      remove={`Remove milestone ${number}${title && `, ${title}`}`}
      onRemove={onRemove}
    >
      <div className="fields">
        <NumberInput
          name={rowField(key, 'weekNumber')}
          label="Week"
          inputMode="numeric"
          value={weekNumber}
          error={errors[rowField(key, 'weekNumber')]}
          onChange={({ target }) => onChange({ weekNumber: target.value }, 'weekNumber')}
        />
        <TextInput
          name={rowField(key, 'title')}
          label="What is done by then"
          fieldClass="grow"
          autoComplete="off"
          dir="auto"
          value={title}
          placeholder={isEarly ? 'What would show you by then that it works?' : undefined}
          error={errors[rowField(key, 'title')]}
          onChange={({ target }) => onChange({ title: target.value }, 'title')}
        />
      </div>
    </RowFrame>
  );
}
