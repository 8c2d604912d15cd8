import { z } from '@hono/zod-openapi';
import { GoalSection } from '#/components/goals/goal-section.tsx';
import { stateWords } from '#/components/goals/goal-words.ts';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { EmptyState } from '#/components/ui/empty-state.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { goalStates } from '#/db/vocabulary.ts';
import { goalPageFor } from '#/lib/goals/queries.ts';
import { standingOf } from '#/lib/goals/rules.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';
import { clockOf } from './_clock.ts';
import { goalsTitle } from './_goals-title.ts';

export const metadata = { title: 'Goals' };

const search = z.object({
  state: z.enum(goalStates).optional(),
  cursor: z.string().max(512).optional(),
});
const order = ['active', 'paused', 'draft', 'closed'] as const;
const firstGoal = 'Set your first goal';
const titles = { ...stateWords, draft: 'Drafts' };

export default async function GoalsPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const { state, cursor } = await pageParams(search, searchParams);
  const { viewer, value, now } = await readPage((db) => goalPageFor(db, { state, cursor }));
  const clock = clockOf(now, viewer);
  const sections = order
    .filter((one) => value[one].goals.length > 0)
    .map((one) => ({ state: one, ...value[one] }));
  const isWhole = state === undefined;
  return (
    <AppFrame current="goals" viewer={viewer}>
      <PageHeader
        eyebrow={isWhole ? 'Goals' : <a href="/goals">All goals</a>}
        title={isWhole ? goalsTitle(viewer.activeGoals, value) : titles[state]}
        actions={
          sections.length > 0 && (
            <>
              <LinkButton variant="ghost" href="/record">
                Over time
              </LinkButton>
              <LinkButton href="/goals/new">New goal</LinkButton>
            </>
          )
        }
      />
      <div className="stack">
        {isWhole && viewer.activeGoals > 3 && (
          <Notice>
            Two or three at a time get done. You have {viewer.activeGoals} active goals: consider
            pausing one.
          </Notice>
        )}
        {sections.map(({ state, goals, nextCursor }) => (
          <GoalSection
            key={state}
            title={titles[state]}
            state={state}
            nextCursor={nextCursor}
            goals={goals.map((goal) => ({ goal, standing: standingOf(goal, clock) }))}
          />
        ))}
        {sections.length === 0 && (
          <EmptyState
            title={isWhole ? 'What do you want to reach in the next weeks?' : 'Nothing here.'}
            action={<LinkButton href="/goals/new">{isWhole ? firstGoal : 'New goal'}</LinkButton>}
          >
            A goal takes 2 to 12 weeks. Give it a number that shows whether it moves, and a
            milestone or two on the way.
          </EmptyState>
        )}
      </div>
    </AppFrame>
  );
}
