import { LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';

type FirstStepsProps = { hasDrafts: boolean; hasHistory: boolean };

/** What stands where the trail will be: the three steps of the loop, the first of them as a button. */
export function FirstSteps({ hasDrafts, hasHistory }: FirstStepsProps) {
  return (
    <Card title={hasHistory ? 'The next trail' : 'How it goes'}>
      <ol className="steps">
        <li>
          <b>Set a goal</b> for 2 to 12 weeks, with a number that shows you get there and a
          milestone or two.
        </li>
        <li>
          <b>Log each week</b> in about four minutes: the numbers, how sure you are, what you
          learned.
        </li>
        <li>
          <b>Read this page</b> to see whether you are on pace, and what to do next.
        </li>
      </ol>
      <p className="actions mt-4">
        <LinkButton href="/goals/new">
          {hasHistory ? 'Set the next goal' : 'Set your first goal'}
        </LinkButton>
        {hasDrafts && (
          <LinkButton variant="ghost" href="/goals">
            Go on with a draft
          </LinkButton>
        )}
      </p>
    </Card>
  );
}
