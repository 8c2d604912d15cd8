import { describe, expect, it } from 'vitest';
import { differences } from '#/components/check-ins/differences.ts';
import { fieldsOf, readForm } from '#/components/check-ins/form-fields.ts';
import type { LogSetup } from '#/components/check-ins/log-setup.ts';
import type { CheckInContent } from '#/lib/check-ins/input.ts';

const goals = [
  {
    id: 'g',
    title: 'Hand over',
    part: '',
    metrics: [
      { id: 'm', name: 'Releases', unit: '', note: '' },
      { id: 'n', name: 'Share', unit: '%', note: '' },
    ],
    milestones: [
      { id: 's', title: 'Runbook', part: '' },
      { id: 't', title: 'Handover', part: '' },
    ],
  },
];
const content: CheckInContent = {
  goals: [
    {
      goalId: 'g',
      confidence: 'at_risk',
      nextChange: 'Ana leads.',
      values: [
        { metricId: 'm', value: 1.234 },
        { metricId: 'n', value: null },
      ],
      milestonesReached: ['t'],
    },
  ],
  journal: { wins: 'w\n\nx', blockers: '', learned: '', focus: 'f', lastFocusOutcome: 'partly' },
  private: { energy: 4, note: 'n' },
};
const setup: LogSetup = { goals, content, valuesEditable: true };

describe('the fields of the form', () => {
  it('say what the content says, and the other way round', () => {
    for (const locale of ['en-GB', 'de-DE']) {
      expect(readForm(fieldsOf(content, setup), setup, locale)).toMatchObject({
        content,
        wrong: [],
      });
    }
  });

  it('hold nothing when nothing is typed', () => {
    const { content: empty } = readForm([], { ...setup, content: { ...content, goals: [] } });
    expect(empty.goals[0]).toMatchObject({
      confidence: null,
      nextChange: '',
      values: [{ value: null }, { value: null }],
      milestonesReached: [],
    });
    expect(empty.journal).toEqual({
      wins: '',
      blockers: '',
      learned: '',
      focus: '',
      lastFocusOutcome: null,
    });
    expect(empty.private).toEqual({ energy: null, note: '' });
  });

  it('keep the text of a number that is none, and name its field', () => {
    const typed = readForm([['goals.0.values.1.value', 'five']], setup, 'en-GB');
    expect(typed.wrong).toEqual(['goals.0.values.1.value']);
    expect(typed.content.goals[0]?.values[1]).toEqual({ metricId: 'n', value: null });
    expect(typed.fields).toContainEqual(['goals.0.values.1.value', 'five']);
  });

  it('leave settled numbers alone, and take the words', () => {
    const settled = { ...setup, valuesEditable: false };
    const typed = readForm([['goals.0.nextChange', 'Bo leads.']], settled);
    expect(typed.content.goals[0]).toEqual({ ...content.goals[0], nextChange: 'Bo leads.' });
  });
});

describe('where two contents differ', () => {
  it('is nowhere when they say the same in another order', () => {
    const other = structuredClone(content);
    other.goals[0]?.values.reverse();
    expect(differences(content, other, goals)).toEqual([]);
  });

  it('is said in words, field by field', () => {
    const other = structuredClone(content);
    Object.assign(other.goals[0] ?? {}, { confidence: null, milestonesReached: ['s', 't'] });
    Object.assign(other.goals[0]?.values[0] ?? {}, { value: 1.2341 });
    other.journal.lastFocusOutcome = 'not_yet';
    other.journal.wins = '';
    other.private.energy = null;
    const found = differences(content, other, goals);
    expect(found.map(({ label, one, other }) => [label, one, other])).toEqual([
      ['Hand over: confidence', 'At risk', ''],
      ['Hand over: Releases', '1.234', '1.2341'],
      ['Hand over: milestones reached', 'Handover', 'Runbook, Handover'],
      ['Wins', 'w\n\nx', ''],
      ['Last focus', 'Partly', 'Not yet'],
      ['Energy', '4', ''],
    ]);
  });
});
