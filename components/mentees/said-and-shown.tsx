import { firstName } from '#/components/reviews/thread-words.ts';
import { Badge } from '#/components/ui/badge.tsx';
import { formatWeekEnd } from '#/lib/core/format.ts';
import type { DashboardGoal } from '#/lib/dashboard/rules.ts';
import {
  asSeen,
  chanceText,
  confidenceWords,
  goalWords,
  type Said,
} from '#/lib/pace/standing-words.ts';

type SaidAndShownProps = { menteeName: string; goals: readonly DashboardGoal[] };

/** What is said of all goals, and what their numbers show, counted: "3 on track", "1 behind", "2 on pace". */
export function SaidAndShown({ menteeName, goals }: SaidAndShownProps) {
  if (goals.length === 0) return null;
  const said = goals.map(({ standing }) => confidenceWords(standing.said));
  const shown = goals.map(({ standing, isPartlyHidden }) =>
    asSeen(goalWords(standing), standing.shown, isPartlyHidden),
  );
  return (
    <dl className="said-shown">
      <Counted name={`${firstName(menteeName)} says`} words={said} />
      <Counted name="Numbers show" words={shown} />
      <LeastLikely goals={goals} />
    </dl>
  );
}

/** The chance of the goal that is least likely to be met; nothing when no forecast is told. */
function LeastLikely({ goals }: Pick<SaidAndShownProps, 'goals'>) {
  const told = goals.flatMap(({ standing }) =>
    standing.state === 'active' && !standing.over && standing.chance !== null
      ? [{ standing, chance: standing.chance }]
      : [],
  );
  const [least] = told.sort((a, b) => a.chance - b.chance);
  if (!least) return null;
  return (
    <div>
      <dt>{goals.length > 1 ? 'Least likely' : 'Likely'}</dt>
      <dd className="likely">
        {chanceText(least.chance)} by {formatWeekEnd(least.standing.endWeek)}
      </dd>
    </div>
  );
}

function Counted({ name, words }: { name: string; words: readonly Said[] }) {
  const different = [...new Map(words.map((one) => [one.text, one])).values()];
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {different.map(({ tone, text }) => {
          const count = words.filter((one) => one.text === text).length;
          return (
            <Badge key={text} tone={tone}>
              {words.length > 1 ? `${count} ${text.toLowerCase()}` : text}
            </Badge>
          );
        })}
      </dd>
    </div>
  );
}
