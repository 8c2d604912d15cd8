import { firstWords } from '#/components/markdown/plain-text.ts';
import { Badge } from '#/components/ui/badge.tsx';
import type { GoalWeek } from '#/lib/check-ins/goal-week-list.ts';
import { formatShortDay } from '#/lib/core/format.ts';
import { weeksBetween } from '#/lib/core/week-key.ts';
import type { MetricRecord } from '#/lib/goals/access.ts';
import { confidenceWords } from '#/lib/pace/standing-words.ts';
import type { StoryRest, StoryWeek } from './story-entries.ts';
import { thenWords, valueWords } from './story-words.ts';

/** One week of a goal: what was measured and said, and the beginning of what was written. */
export function StoryWeekEntry(props: { entry: StoryWeek; metrics: readonly MetricRecord[] }) {
  const { entry, metrics } = props;
  const { week, number, log, reached, isReplanned } = entry;
  return (
    <li>
      <div className="when">
        <h3>
          <a href={`/check-ins/${week}`}>Week {number}</a>
        </h3>
        <p>from {formatShortDay(week)}</p>
        {log?.confidence && <Said {...confidenceWords(log.confidence)} />}
      </div>
      <div>
        {isReplanned && <p className="turn">From here on, a new plan</p>}
        {log ? <Log log={log} metrics={metrics} /> : <Unlogged entry={entry} />}
        {reached.map((title) => (
          <p key={title} className="stone">
            <svg width="12" height="15" viewBox="0 0 16 20" aria-hidden="true">
              <path d="M2 19V8a6 6 0 0 1 12 0v11z" />
            </svg>
            <span className="sr-only">Milestone: </span>
            <bdi>{title}</bdi>
          </p>
        ))}
        {log && <Written {...log} />}
      </div>
    </li>
  );
}

/** Weeks that did not count. */
export function StoryRestEntry({ entry: { kind, from, to } }: { entry: StoryRest }) {
  const weeks = weeksBetween(from, to) + 1;
  const name = kind === 'off' ? (weeks === 1 ? 'Week off' : 'Weeks off') : 'Paused';
  const span = weeks === 1 ? `from ${formatShortDay(from)}` : `${weeks} weeks`;
  return (
    <li className="rest">
      <div className="when">
        <h3>{name}</h3>
        <p>{span}</p>
      </div>
      <p>
        {weeks === 1
          ? 'Nothing was due, and the end moved out by a week.'
          : `The weeks from ${formatShortDay(from)} to that of ${formatShortDay(to)}: nothing was due, and the end moved out by ${weeks}.`}
      </p>
    </li>
  );
}

function Said({ tone, text }: ReturnType<typeof confidenceWords>) {
  return <Badge tone={tone}>{text}</Badge>;
}

function Log({ log, metrics }: { log: GoalWeek; metrics: readonly MetricRecord[] }) {
  if (log.values.length === 0) return <p className="text-soft">No number this week.</p>;
  return (
    <ul className="values">
      {log.values.map((value) => {
        const metric = metrics.find(({ id }) => id === value.metricId);
        return (
          metric && (
            <li key={value.metricId}>
              <b>{valueWords(value.value, metric)}</b> <bdi>{metric.name}</bdi>{' '}
              <i>{thenWords(value, metric)}</i>
            </li>
          )
        );
      })}
    </ul>
  );
}

function Unlogged({ entry: { state, week } }: { entry: StoryWeek }) {
  return (
    <p className="text-soft">
      {state === 'missed' ? 'Not logged.' : 'Not logged yet.'}{' '}
      <a className="link no-print" href={`/check-ins/${week}`}>
        Log it
      </a>
    </p>
  );
}

const parts = [
  { key: 'wins', name: 'Wins' },
  { key: 'blockers', name: 'Blockers' },
  { key: 'learned', name: 'Learned' },
] as const;

function Written({ journal, nextChange }: GoalWeek) {
  const written = parts.map(({ key, name }) => ({ name, text: firstWords(journal[key]) }));
  const said = [{ name: 'What changes', text: nextChange.trim() }, ...written];
  return said.map(
    ({ name, text }) =>
      text !== '' && (
        <p key={name} className="said" dir="auto">
          <span>{name}</span> {text}
        </p>
      ),
  );
}
