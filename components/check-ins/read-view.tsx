import { Markdown } from '#/components/markdown/markdown.tsx';
import { FocusTarget } from '#/components/reviews/focus-target.tsx';
import type { Reader } from '#/components/reviews/reader.ts';
import { threadsOn } from '#/components/reviews/thread-words.ts';
import { GoalTalk, WeekTalk } from '#/components/reviews/week-talk.tsx';
import { Card } from '#/components/ui/card.tsx';
import type { CheckInForm } from '#/lib/check-ins/queries.ts';
import type { CheckInReader } from '#/lib/check-ins/reader-list.ts';
import type { Thread } from '#/lib/reviews/thread-list.ts';
import { GoalReport } from './goal-report.tsx';
import { focusWords, journalFields } from './log-setup.ts';
import { ReadSide } from './read-side.tsx';

type ReadViewProps = {
  form: CheckInForm;
  threads: readonly Thread[];
  /** Who sees the week, and so can be asked about it. */
  readers: readonly CheckInReader[];
  reader: Reader;
};

/** A submitted check-in, to be read, with what was said on it. */
export function ReadView({ form, threads, readers, reader }: ReadViewProps) {
  const { content, goals, lastFocus } = form;
  const { journal } = content;
  const ofWords = readers.filter((one) => one.journal);
  const written = journalFields.filter(
    ({ key }) => journal[key].trim() !== '' || threadsOn(threads, { anchor: key }).length > 0,
  );
  const onGoals = new Set(goals.map(({ id }) => id));
  const rest = threads.filter(
    ({ anchor, goalId }) => anchor === 'check_in' || (goalId !== null && !onGoals.has(goalId)),
  );
  const talk = { week: form.week, reader };
  return (
    <div className="cols-main log">
      <FocusTarget />
      <div className="stack">
        {goals.map((goal, i) => (
          <GoalReport key={goal.id} goal={goal} entry={content.goals[i]}>
            <GoalTalk
              {...talk}
              goal={goal}
              threads={threadsOn(threads, { goalId: goal.id })}
              mentors={readers.filter(({ goalIds }) => goalIds?.includes(goal.id) ?? true)}
            />
          </GoalReport>
        ))}
        {(goals.length === 0 || written.length > 0 || readers.length > 0) && (
          <section className="card parts" aria-label="Journal">
            {written.length === 0 && (
              <p className="part text-soft">Nothing was written this week.</p>
            )}
            {written.map(({ key, label }) => (
              <WeekTalk
                key={key}
                {...talk}
                anchor={key}
                label={label}
                threads={threadsOn(threads, { anchor: key })}
                mentors={ofWords}
              >
                {journal[key].trim() === '' ? (
                  <p className="text-soft">Nothing any more.</p>
                ) : (
                  <Markdown source={journal[key]} />
                )}
              </WeekTalk>
            ))}
            {(rest.length > 0 || readers.length > 0) && (
              <WeekTalk
                {...talk}
                anchor="check_in"
                label="The week as a whole"
                threads={rest}
                mentors={readers}
              />
            )}
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
        <ReadSide form={form} readers={readers} />
      </div>
    </div>
  );
}
