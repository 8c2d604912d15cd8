import { Icon } from '#/components/ui/icon.tsx';
import type { Section, SideEntry } from './_side-entries.ts';
import { SideLink } from './_side-link.tsx';

type MoreMenuProps = { entries: readonly SideEntry[]; current: Section | null };

/** On a phone: what has no room in the bar. The browser opens and closes it, without a script. */
export function MoreMenu({ entries, current }: MoreMenuProps) {
  const isHere = entries.some(({ section }) => section === current);
  return (
    <>
      <button type="button" className={isHere ? 'more here' : 'more'} popoverTarget="more">
        <Icon name="more" />
        More
      </button>
      <div id="more" popover="auto">
        {entries.map((entry) => (
          <SideLink key={entry.section} {...{ entry, current }} />
        ))}
      </div>
    </>
  );
}
