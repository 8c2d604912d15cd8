import type { ReactNode } from 'react';
import { Icon } from '#/components/ui/icon.tsx';
import { SignOut } from './_sign-out.tsx';
import { Logo } from './logo.tsx';

export type Section = 'week' | 'goals' | 'log' | 'check-ins' | 'account';

type AppFrameProps = {
  current: Section | null;
  member: { name: string; line?: string | null };
  activeGoals: number | null;
  children: ReactNode;
};

/*
 * One navigation for both sizes: a column beside the page, a bar below it on a phone. Plain links,
 * because a page costs less than the client router that would save its header.
 */
export function AppFrame({ current, member, activeGoals, children }: AppFrameProps) {
  const at = (section: Section) =>
    section === current ? ({ 'aria-current': 'page' } as const) : null;
  return (
    <div className="frame">
      <a className="skip" href="#main">
        Skip to the page
      </a>
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
            <b>{member.name}</b>
            {member.line ? <i>{member.line}</i> : null}
          </a>
        </nav>
        <div className="foot">
          <SignOut />
        </div>
      </header>
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
