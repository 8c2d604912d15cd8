import { Trail } from '#/components/charts/trail.tsx';
import { trailProps } from '#/components/dashboard/board-trail.ts';
import { firstName } from '#/components/reviews/thread-words.ts';
import { Badge } from '#/components/ui/badge.tsx';
import { formatMoment, formatShortDay } from '#/lib/core/format.ts';
import type { SharedFacts } from '#/lib/dashboard/access.ts';
import type { SharedDashboard } from '#/lib/dashboard/rules.ts';
import { planReason } from '#/lib/pace/headline/decision.ts';
import { confidenceWords, disagreementWords } from '#/lib/pace/standing-words.ts';
import { SaidAndShown } from './said-and-shown.tsx';
import { turnWords } from './turn-words.ts';

type MenteeCardProps = {
  shared: SharedFacts;
  board: SharedDashboard;
  /** The mentor's, for the moments. */
  timeZone: string;
};

const lanesOfEach = 4;

/** One mentee in the list: their trail, what they said last and what the numbers show, and whose turn it is. */
export function MenteeCard({ shared, board, timeZone }: MenteeCardProps) {
  const { mentorshipId, mentee, lastCheckIn } = shared;
  const href = `/mentees/${mentorshipId}`;
  const turn = turnWords(shared);
  const parts = board.goals.flatMap(({ id, title, standing }) => {
    const words = disagreementWords(standing);
    return words === null || standing.replan !== null
      ? []
      : [{ id, title, words, said: standing.said }];
  });
  const needing = board.goals.filter(({ standing }) => standing.replan !== null);
  const drawn = trailProps(board, (goalId) => `${href}/goals/${goalId}`);
  const more = drawn.lanes.length - lanesOfEach;
  return (
    <article className="card mentee">
      <div className="card-head">
        <h2>
          <a href={href} dir="auto">
            {mentee.name}
          </a>
        </h2>
        {turn && <Badge tone={turn.tone}>{turn.text}</Badge>}
      </div>
      <p className="text-soft">
        {board.headline[0]} {lastWords(lastCheckIn, timeZone)}
      </p>
      {needing.map((goal) => (
        <p className="apart" key={goal.id}>
          <b>Needs a new plan.</b> <bdi>“{goal.title}”</bdi>: {planReason(goal)}
          {goal.standing.disagreement === 'confident_but_behind' &&
            `, and ${firstName(mentee.name)} calls it on track`}
          .
        </p>
      ))}
      {parts.map(({ id, title, words, said }) => (
        <p className="apart" key={id}>
          <b>{words}.</b> {firstName(mentee.name)} calls <bdi>“{title}”</bdi>{' '}
          {confidenceWords(said).text.toLowerCase()}.
        </p>
      ))}
      <SaidAndShown menteeName={mentee.name} goals={board.goals} />
      {drawn.lanes.length > 0 && <Trail {...drawn} lanes={drawn.lanes.slice(0, lanesOfEach)} />}
      {more > 0 && (
        <p className="mt-2">
          <a className="link" href={href}>
            {more === 1 ? 'One more goal' : `${more} more goals`}
          </a>
        </p>
      )}
    </article>
  );
}

function lastWords(last: SharedFacts['lastCheckIn'], timeZone: string) {
  if (!last) return 'No check-in to see yet.';
  return (
    <>
      Last check-in:{' '}
      <a className="link" href={`/reviews/${last.checkInId}`}>
        week of {formatShortDay(last.week)}
      </a>
      , submitted {formatMoment(last.submittedAt, timeZone)}
      {last.late && ', late'}.
    </>
  );
}
