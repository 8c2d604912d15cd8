import 'server-only';
import type { Route } from './define-route.ts';
import { accountRoutes } from './routes/accounts.ts';
import { checkInRoutes } from './routes/check-ins.ts';
import { commentRoutes } from './routes/comments.ts';
import { dashboardRoutes } from './routes/dashboard.ts';
import { documentationRoutes } from './routes/documentation.ts';
import { goalRoutes } from './routes/goals.ts';
import { healthRoutes } from './routes/health.ts';
import { menteeRoutes } from './routes/mentees.ts';
import { mentorshipRoutes } from './routes/mentorships.ts';
import { noticeRoutes } from './routes/notices.ts';
import { recordRoutes } from './routes/record.ts';
import { replanRoutes } from './routes/replans.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { seriesRoutes } from './routes/series.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { timeOffRoutes } from './routes/time-off.ts';
import { tokenRoutes } from './routes/tokens.ts';

const routes = [
  ...healthRoutes,
  ...documentationRoutes,
  ...accountRoutes,
  ...sessionRoutes,
  ...tokenRoutes,
  ...goalRoutes,
  ...replanRoutes,
  ...checkInRoutes,
  ...timeOffRoutes,
  ...dashboardRoutes,
  ...seriesRoutes,
  ...recordRoutes,
  ...menteeRoutes,
  ...mentorshipRoutes,
  ...reviewRoutes,
  ...commentRoutes,
  ...noticeRoutes,
] as const;

/** Every route of the API, with its types: for the browser's client, by `import type`. */
export type ApiRoutes = (typeof routes)[number];

export const allRoutes: readonly Route[] = routes;
