import { Markdown } from '#/components/markdown/markdown.tsx';
import { Card } from '#/components/ui/card.tsx';
import type { CheckInForm } from '#/lib/check-ins/queries.ts';
import { GoalReport } from './goal-report.tsx';
import { focusWords, journalFields } from './log-setup.ts';
import { ReadSide } from './read-side.tsx';

/** A submitted check-in, to be read. */
export function ReadView({ form }: { form: CheckInForm }) {
  const { content, goals, lastFocus } = form;
  const { journal } = content;
  const written = journalFields.filter(({ key }) => journal[key].trim() !== '');
  return (
    <div className="cols-main log">
      <div className="stack">
        {goals.map((goal, i) => (
          <GoalReport key={goal.id} goal={goal} entry={content.goals[i]} />
        ))}
        {(goals.length === 0 || written.length > 0) && (
          <section className="card stack" aria-label="Journal">
            {written.length === 0 && <p className="text-soft">Nothing was written this week.</p>}
            {written.map(({ key, label }) => (
              <div key={key}>
                <h2 className="plain mb-1">{label}</h2>
                <Markdown source={journal[key]} />
              </div>
            ))}
          </section>
        )}
      </div>
      <div className="stack">
        {lastFocus && journal.lastFocusOutcome && (
          <Card title="The focus before" small>
            <div className="quote quoted">
              <Markdown source={lastFocus.text} />
            </div>
            <p>
              <b className="font-semibold">{focusWords[journal.lastFocusOutcome]}</b>
            </p>
          </Card>
        )}
        <ReadSide form={form} />
      </div>
    </div>
  );
}
