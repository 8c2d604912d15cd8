import type { Profile } from '#/lib/accounts/queries.ts';
import { dueWords } from './_weekdays.ts';

export function SavedElsewhere({ current }: { current: Profile }) {
  return (
    <>
      Your profile was changed in another window: {current.name}, {current.timeZone}, due on{' '}
      {dueWords(current.nextDue ?? current.due)}. What you typed here is not saved yet. Save again
      to keep it instead.
    </>
  );
}
