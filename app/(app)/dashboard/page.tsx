import { weekLine } from '#/components/dashboard/board-trail.ts';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { MentorCard } from '#/components/reviews/mentor-card.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { dashboardFacts } from '#/lib/dashboard/queries.ts';
import { askedOf, dashboard } from '#/lib/dashboard/rules.ts';
import { lastWords } from '#/lib/reviews/thread-list.ts';
import { readPage } from '#/lib/web/page.ts';
import { Board } from './_board.tsx';
import { FirstSteps } from './_first-steps.tsx';
import { LogNote, NextButton } from './_next-button.tsx';

export const metadata = { title: 'This week' };

export default async function DashboardPage() {
  const { viewer, value, now } = await readPage(async (db, now) => {
    const [facts, words] = await Promise.all([dashboardFacts(db, now), lastWords(db)]);
    return { facts, words };
  });
  const { facts, words } = value;
  const { timeZone: zone, dueRules: rules } = viewer;
  const board = dashboard(facts, { now, zone, rules, asked: askedOf(words) });
  return (
    <AppFrame current="week" viewer={viewer}>
      <PageHeader
        eyebrow={weekLine(board)}
        title={board.headline}
        actions={<NextButton board={board} />}
        note={<LogNote board={board} zone={zone} />}
      />
      {board.goals.length === 0 ? (
        <>
          <FirstSteps hasDrafts={facts.goals.length > 0} hasHistory={facts.spans.length > 0} />
          <MentorCard words={words} now={now.toString()} />
        </>
      ) : (
        <Board {...{ board, facts, words }} now={now.toString()} />
      )}
    </AppFrame>
  );
}
