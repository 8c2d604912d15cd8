import type { IconName } from '#/components/ui/icon.tsx';

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

export interface SideEntry {
  section: Section;
  href: string;
  label: string;
  icon?: IconName;
  count?: number;
  /** What the count counts, for those who hear it. */
  counted?: string;
  /** On a phone it is in the menu, not in the bar. */
  inMenu?: boolean;
}

/** A phone's bar holds five. Whoever mentors has more than that, and the rest in a menu. */
export function sideEntries({ activeGoals, mentees, owedReviews }: SideBarCounts): SideEntry[] {
  const inMenu = mentees > 0;
  const mentoring: SideEntry[] = [
    {
      section: 'reviews',
      href: '/reviews',
      label: 'Reviews',
      icon: 'reviews',
      count: owedReviews,
      counted: 'waiting for you',
    },
    {
      section: 'mentees',
      href: '/mentees',
      label: 'Mentees',
      icon: 'mentees',
      count: mentees,
      inMenu,
    },
  ];
  return [
    ...(mentees > 0 ? mentoring : []),
    { section: 'week', href: '/dashboard', label: 'This week', icon: 'week' },
    {
      section: 'goals',
      href: '/goals',
      label: 'Goals',
      icon: 'goals',
      count: activeGoals,
      counted: 'active',
    },
    { section: 'log', href: '/check-ins/this-week', label: 'Log', icon: 'log' },
    { section: 'check-ins', href: '/check-ins', label: 'Check-ins', icon: 'checkIns', inMenu },
    { section: 'mentors', href: '/mentors', label: 'Mentors', icon: 'mentors', inMenu },
  ];
}

/** What stands in a pill: beyond 99 nobody counts. */
export function countLabel(count: number): string {
  return count > 99 ? '99+' : String(count);
}
