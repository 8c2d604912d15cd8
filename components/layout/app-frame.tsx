import type { ReactNode } from 'react';
import type { Section, SideBarCounts } from './_side-entries.ts';
import { SideBar } from './side-bar.tsx';

type AppFrameProps = { current: Section | null; viewer: SideBarCounts; children: ReactNode };

/*
 * Plain links, because a page costs less than the client router that would save its header. The navigation is
 * one component of the browser, so that its thirty elements are not in each page's payload a second time.
 */
export function AppFrame({ current, viewer, children }: AppFrameProps) {
  const { name, activeGoals, mentees, owedReviews, unreadNotices } = viewer;
  return (
    <div className="frame">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <SideBar {...{ current, name, activeGoals, mentees, owedReviews, unreadNotices }} />
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
