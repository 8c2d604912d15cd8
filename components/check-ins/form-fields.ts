import type { CheckInContent } from '#/lib/check-ins/input.ts';
import { parseNumber } from '#/lib/core/parse-number.ts';
import { fieldNames, journalFields, type LogSetup } from './log-setup.ts';

/** The fields as they stand, name by name, numbers as they were typed. */
export type TypedFields = [name: string, value: string][];

export interface ReadForm {
  content: CheckInContent;
  fields: TypedFields;
  /** Ids of number fields that hold something else. */
  wrong: string[];
}

/** What a form holds. Fields that cannot be edited any more say what they said. */
export function readForm(fields: TypedFields, setup: LogSetup, locale?: string): ReadForm {
  const wrong: string[] = [];
  const text = (name: string) => fields.find(([key]) => key === name)?.[1] ?? '';
  const number = (name: string, before: number | null): number | null => {
    const typed = text(name);
    // As the server wrote it: not a number in this locale.
    if (typed === numberText(before)) return before;
    const value = parseNumber(typed, locale);
    if (value === undefined) wrong.push(name);
    return value ?? null;
  };
  const goals = setup.goals.map((goal, i) => {
    const before = setup.content.goals[i];
    const nextChange = text(fieldNames.nextChange(i));
    if (!setup.valuesEditable && before) return { ...before, nextChange };
    return {
      goalId: goal.id,
      confidence: (text(fieldNames.confidence(i)) || null) as Confidence,
      nextChange,
      values: goal.metrics.map(({ id }, j) => ({
        metricId: id,
        value: number(fieldNames.value(i, j), before?.values[j]?.value ?? null),
      })),
      milestonesReached: fields.flatMap(([name, id]) =>
        name === fieldNames.milestones(i) ? [id] : [],
      ),
    };
  });
  const journal = Object.fromEntries(journalFields.map(({ key, name }) => [key, text(name)]));
  const content = {
    goals,
    journal: { ...journal, lastFocusOutcome: text(fieldNames.focusOutcome) || null },
    private: { energy: Number(text(fieldNames.energy)) || null, note: text(fieldNames.note) },
  } as CheckInContent;
  return { content, fields, wrong };
}

type Confidence = CheckInContent['goals'][number]['confidence'];

/** The same content as fields of this form. */
export function fieldsOf(content: CheckInContent, { goals }: Pick<LogSetup, 'goals'>): TypedFields {
  const fields: TypedFields = [];
  goals.forEach((goal, i) => {
    const entry = content.goals.find(({ goalId }) => goalId === goal.id);
    if (!entry) return;
    fields.push([fieldNames.confidence(i), entry.confidence ?? '']);
    fields.push([fieldNames.nextChange(i), entry.nextChange]);
    goal.metrics.forEach(({ id }, j) => {
      const value = entry.values.find(({ metricId }) => metricId === id)?.value ?? null;
      fields.push([fieldNames.value(i, j), numberText(value)]);
    });
    for (const id of entry.milestonesReached) fields.push([fieldNames.milestones(i), id]);
  });
  for (const { key, name } of journalFields) fields.push([name, content.journal[key]]);
  fields.push([fieldNames.focusOutcome, content.journal.lastFocusOutcome ?? '']);
  fields.push([fieldNames.energy, `${content.private.energy ?? ''}`]);
  fields.push([fieldNames.note, content.private.note]);
  return fields;
}

export function numberText(value: number | null): string {
  return value === null ? '' : String(value);
}

export function typedIn(form: HTMLFormElement): TypedFields {
  return Array.from(new FormData(form), ([name, value]) => [name, String(value)]);
}

/** Writes fields into a form; what is not named is emptied, what cannot be edited stays. */
export function writeInto(form: HTMLFormElement, fields: TypedFields): void {
  for (const control of Array.from(form.elements)) {
    if (!('name' in control) || !control.name || (control as HTMLInputElement).disabled) continue;
    const values = fields.flatMap(([name, value]) => (name === control.name ? [value] : []));
    const input = control as HTMLInputElement;
    if (input.type === 'radio' || input.type === 'checkbox') {
      input.checked = values.includes(input.value);
    } else if (input instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
      (control as HTMLInputElement).value = values[0] ?? '';
    }
  }
}
