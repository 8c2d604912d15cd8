import type { ReactNode } from 'react';
import { Icon } from '#/components/ui/icon.tsx';
import { countLabel, type Section, type SideEntry } from './_side-entries.ts';

type SideLinkProps = {
  entry: SideEntry;
  current: Section | null;
  className?: string | undefined;
  /** In place of the label. */
  children?: ReactNode;
};

export function SideLink({ entry, current, className, children }: SideLinkProps) {
  const { section, href, label, icon, count, counted } = entry;
  return (
    <a className={className} href={href} aria-current={section === current ? 'page' : undefined}>
      {icon && className !== 'wide' && <Icon name={icon} />}
      {children ?? label}
      {count ? (
        <>
          {' '}
          <i className={`count count-${section}`}>
            {countLabel(count)}
            {counted && <span className="sr-only"> {counted}</span>}
          </i>
        </>
      ) : null}
    </a>
  );
}
