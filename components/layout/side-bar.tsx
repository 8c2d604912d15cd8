'use client';

import { MoreMenu } from './_more-menu.tsx';
import { type Section, type SideBarCounts, sideEntries } from './_side-entries.ts';
import { SideLink } from './_side-link.tsx';
import { SignOut } from './_sign-out.tsx';
import { Logo } from './logo.tsx';

type SideBarProps = SideBarCounts & { current: Section | null };

/** One navigation for both sizes: a column beside the page; on a phone a strip above it and a bar below. */
export function SideBar({ current, ...counts }: SideBarProps) {
  const entries = sideEntries(counts);
  const menu = entries.filter(({ inMenu }) => inMenu);
  return (
    <header className="side">
      <Logo href="/dashboard" />
      <nav aria-label="Milepost">
        <div className="bar">
          {entries.map((entry) => (
            <SideLink
              key={entry.section}
              className={entry.inMenu ? 'wide' : entry.section === 'log' ? 'log' : undefined}
              {...{ entry, current }}
            />
          ))}
          {menu.length > 0 && <MoreMenu entries={menu} current={current} />}
        </div>
        <SideLink
          className="inbox"
          current={current}
          entry={{
            section: 'notices',
            href: '/notices',
            label: 'Inbox',
            icon: 'inbox',
            count: counts.unreadNotices,
            counted: 'unread',
          }}
        >
          <span>Inbox</span>
        </SideLink>
        <SideLink
          className="me"
          current={current}
          entry={{ section: 'account', href: '/account', label: 'Account', icon: 'account' }}
        >
          <span>Account </span>
          <b>{counts.name}</b>
        </SideLink>
      </nav>
      <div className="foot">
        <SignOut />
      </div>
    </header>
  );
}
