import { LinkButton } from '#/components/ui/button.tsx';
import { EmptyState } from '#/components/ui/empty-state.tsx';

/** What stands where the weeks will be. */
export function NoCheckIns({ query, isFirstPage }: { query: string; isFirstPage: boolean }) {
  if (query.trim() !== '') {
    return (
      <EmptyState
        title={`Nothing says “${query.trim()}”`}
        action={
          <LinkButton variant="ghost" href="/check-ins">
            All weeks
          </LinkButton>
        }
      >
        All the words must occur in one week: in the journal, a plan for next week, a note or a
        goal’s title.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={isFirstPage ? 'No week is logged yet' : 'There is nothing older'}
      action={<LinkButton href="/check-ins/this-week">Log this week</LinkButton>}
    >
      The log takes about four minutes: numbers, how sure you are, what you learned. It builds up
      here, week by week.
    </EmptyState>
  );
}
