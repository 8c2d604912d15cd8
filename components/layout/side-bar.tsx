'use client';

import { Icon } from '#/components/ui/icon.tsx';
import { SignOut } from './_sign-out.tsx';
import { Logo } from './logo.tsx';

export type Section =
  | 'week'
  | 'goals'
  | 'log'
  | 'check-ins'
  | 'mentors'
  | 'reviews'
  | 'mentees'
  | 'notices'
  | 'account';

export interface SideBarCounts {
  name: string;
  activeGoals: number;
  mentees: number;
  owedReviews: number;
  unreadNotices: number;
}

type SideBarProps = SideBarCounts & { current: Section | null };

/** One navigation for both sizes: a column beside the page, a bar below it on a phone. */
export function SideBar({ current, name, activeGoals }: SideBarProps) {
  const at = (section: Section) =>
    section === current ? ({ 'aria-current': 'page' } as const) : null;
  return (
    <header className="side">
      <Logo href="/dashboard" />
      <nav aria-label="Milepost">
        <a href="/dashboard" {...at('week')}>
          <Icon name="week" />
          This week
        </a>
        <a href="/goals" {...at('goals')}>
          <Icon name="goals" />
          Goals
          {activeGoals ? <i className="count not-italic">{activeGoals}</i> : null}
        </a>
        <a className="log" href="/check-ins/this-week" {...at('log')}>
          <Icon name="log" />
          Log
        </a>
        <a href="/check-ins" {...at('check-ins')}>
          <Icon name="checkIns" />
          Check-ins
        </a>
        <a className="me" href="/account" {...at('account')}>
          <Icon name="account" />
          <span>Account </span>
          <b>{name}</b>
        </a>
      </nav>
      <div className="foot">
        <SignOut />
      </div>
    </header>
  );
}
