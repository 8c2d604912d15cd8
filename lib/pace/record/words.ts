import { outcomes } from '#/db/vocabulary.ts';
import type { CsvCell } from '#/lib/core/csv.ts';
import type { Quarter } from '../record.ts';
import { quarterEnd } from './quarters.ts';
import { onTrackWords } from './said-outcome.ts';

/** "You logged 14 of 16 weeks, and closed 2 goals." */
export function recordTitle(quarters: readonly Quarter[]): string {
  const [logged, due] = [sumOf(quarters, (one) => one.logged), sumOf(quarters, (one) => one.due)];
  const closed = sumOf(quarters, (one) => goalsClosed(one));
  const weeks = due === 1 ? 'one week that was due' : `${due} weeks`;
  const goals = closed === 0 ? '' : `, and closed ${closed === 1 ? 'one goal' : `${closed} goals`}`;
  return `You logged ${logged} of ${weeks}${goals}.`;
}

/** "2 met, 1 partly"; null when none was closed. */
export function closedWords({ closed }: Pick<Quarter, 'closed'>): string | null {
  const parts = outcomes.flatMap((outcome) =>
    closed[outcome] > 0 ? [`${closed[outcome]} ${outcome}`] : [],
  );
  return parts.length > 0 ? parts.join(', ') : null;
}

/** What the quarters together say, in sentences; those that have nothing to say are left out. */
export function recordSentences(quarters: readonly Quarter[]): string[] {
  const said = sumOf(quarters, (one) => one.saidOnTrack);
  const met = sumOf(quarters, (one) => one.saidAndMet);
  const told = onTrackWords([
    { confidence: 'on_track', outcome: 'met', count: met },
    { confidence: 'on_track', outcome: 'missed', count: said - met },
  ]);
  return [told, forecastWords(quarters)].filter((words) => words !== null);
}

/** Of the forecasts made half way: how often the band held, and what their chances came to. Null without any. */
function forecastWords(quarters: readonly Quarter[]): string | null {
  const count = sumOf(quarters, ({ forecasts }) => forecasts);
  if (count === 0) return null;
  const held = sumOf(quarters, (one) => one.held);
  const mean = (of: 'chance' | 'met') =>
    sumOf(quarters, (one) => (one[of] ?? 0) * one.forecasts) / count;
  const chance = `${Math.round(mean('chance') * 100)}%`;
  if (count === 1) {
    const lay = held === 1 ? 'inside' : 'outside';
    const came = mean('met') === 1 ? 'it was met' : 'it was not met';
    return `One forecast was made half way, and what came lay ${lay} its band. It gave the target a chance of ${chance}; ${came}.`;
  }
  const times = held === 1 ? 'once' : `${held} times`;
  return `${count} forecasts were made half way, and what came lay inside their bands ${times}: 8 in 10 are meant to. They gave the targets a chance of ${chance} on average; ${Math.round(mean('met') * 100)}% were met.`;
}

function goalsClosed({ closed }: Quarter): number {
  return outcomes.reduce((count, outcome) => count + closed[outcome], 0);
}

function sumOf(quarters: readonly Quarter[], of: (quarter: Quarter) => number): number {
  return quarters.reduce((sum, quarter) => sum + of(quarter), 0);
}

export const recordHead = [
  'quarter',
  'last_day',
  'weeks_logged',
  'weeks_due',
  'met',
  'partly',
  'missed',
  'dropped',
  'said_on_track',
  'said_on_track_and_met',
  'forecasts',
  'forecasts_held',
  'chance_told',
  'share_met',
];

/** The quarters as rows, the oldest first. */
export function recordRows(quarters: readonly Quarter[]): CsvCell[][] {
  return quarters.toReversed().map((one) => {
    const { met, partly, missed, dropped } = one.closed;
    const closed = [met, partly, missed, dropped];
    const said = [one.saidOnTrack, one.saidAndMet];
    const told = [one.forecasts, one.held, one.chance, one.met];
    const weeks = [one.logged, one.due];
    return [one.quarter, quarterEnd(one.quarter), ...weeks, ...closed, ...said, ...told];
  });
}
