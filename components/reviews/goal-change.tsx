import { Badge } from '#/components/ui/badge.tsx';
import { Table } from '#/components/ui/table.tsx';
import { formatNumber } from '#/lib/core/format.ts';
import {
  chanceText,
  confidenceWords,
  disagreementWords,
  paceWords,
} from '#/lib/pace/standing-words.ts';
import type { ReviewedGoal, ReviewedMetric } from '#/lib/reviews/queries.ts';
import { deltaWords } from './review-words.ts';

type GoalChangeProps = {
  goal: ReviewedGoal;
  /** One visible head is enough for the tables of all goals. */
  isFirst: boolean;
};

const columns = ['Metric', 'Before', 'Now', 'Pace', 'Likely'];

/** What a week did to one goal: what is said, before and now, each number, and the milestones. */
export function GoalChange({ goal, isFirst }: GoalChangeProps) {
  const { said, saidBefore, milestones, nextChange } = goal;
  const apart = disagreementWords(goal);
  const changed = saidBefore !== null && saidBefore !== said;
  return (
    <>
      <p className="said-line">
        <span>Says</span>
        {changed && (
          <>
            <Badge tone={confidenceWords(saidBefore).tone}>
              {confidenceWords(saidBefore).text}
            </Badge>
            <span>
              <span aria-hidden="true">→</span>
              <span className="sr-only">before, and now</span>
            </span>
          </>
        )}
        <Badge tone={confidenceWords(said).tone}>
          {said === null ? 'Nothing' : confidenceWords(said).text}
        </Badge>
        {apart && <em>{apart}</em>}
      </p>
      {goal.metrics.length > 0 && (
        <div className={isFirst ? 'changed' : 'changed headless'}>
          <Table
            caption={`${goal.title}: values, pace and chance, before and now`}
            head={columns.map((name) =>
              isFirst ? (
                name
              ) : (
                <span key={name} className="sr-only">
                  {name}
                </span>
              ),
            )}
            rows={goal.metrics.map((metric) => ({
              key: metric.id,
              cells: [
                metric.name,
                valueText(metric.before, metric.unit),
                metric.now === null ? <Missing key="now" /> : valueText(metric.now, metric.unit),
                <PaceCell key="pace" metric={metric} />,
                <LikelyCell key="likely" metric={metric} />,
              ],
            }))}
          />
        </div>
      )}
      {milestones.length > 0 && (
        <ul className="stones">
          {milestones.map(({ id, title, weekNumber, reached }) => (
            <li key={id} className={reached ? 'reached' : undefined}>
              <svg width="16" height="20" viewBox="0 0 16 20" aria-hidden="true">
                <path d="M2 19V8a6 6 0 0 1 12 0v11z" />
              </svg>
              <div>
                <b dir="auto">{title}</b>
                <p>
                  {reached ? 'Reached this week' : `Planned for week ${weekNumber}, still open`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {nextChange && (
        <div className="next-words">
          <h4>What changes next week</h4>
          <p className="whitespace-pre-line" dir="auto">
            {nextChange}
          </p>
        </div>
      )}
    </>
  );
}

function PaceCell({ metric }: { metric: ReviewedMetric }) {
  const { pace, delta, deltaBefore } = metric;
  if (pace === null || pace === 'no_data') return <span className="text-faint">–</span>;
  const words = paceWords(pace);
  return (
    <span className="pace">
      {delta !== null && <span>{deltaWords(metric, delta)}</span>}
      <Badge tone={words.tone}>{words.text}</Badge>
      {deltaBefore !== null && deltaBefore !== delta && (
        <small>was {deltaWords(metric, deltaBefore)}</small>
      )}
    </span>
  );
}

function LikelyCell({ metric: { chance, chanceBefore } }: { metric: ReviewedMetric }) {
  if (chance === null) return <span className="text-faint">–</span>;
  const [now, before] = [chanceText(chance), chanceBefore === null ? '' : chanceText(chanceBefore)];
  if (before === '' || before === now) return now;
  return (
    <>
      {before} <span aria-hidden="true">→</span>
      <span className="sr-only">before, and now</span> {now}
    </>
  );
}

function Missing() {
  return <span className="text-faint">Not reported</span>;
}

function valueText(value: number | null, unit: string): string {
  return value === null ? '–' : formatNumber(value, unit);
}
