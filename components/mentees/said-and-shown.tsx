import { firstName } from '#/components/reviews/thread-words.ts';
import { Badge } from '#/components/ui/badge.tsx';
import type { DashboardGoal } from '#/lib/dashboard/rules.ts';
import { asSeen, confidenceWords, goalWords, type Said } from '#/lib/pace/standing-words.ts';

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
    </dl>
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
