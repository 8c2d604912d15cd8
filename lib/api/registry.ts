import 'server-only';
import type { Route } from './define-route.ts';
import { accountRoutes } from './routes/accounts.ts';
import { checkInRoutes } from './routes/check-ins.ts';
import { dashboardRoutes } from './routes/dashboard.ts';
import { documentationRoutes } from './routes/documentation.ts';
import { goalRoutes } from './routes/goals.ts';
import { healthRoutes } from './routes/health.ts';
import { sessionRoutes } from './routes/sessions.ts';

const routes = [
  ...healthRoutes,
  ...documentationRoutes,
  ...accountRoutes,
  ...sessionRoutes,
  ...goalRoutes,
  ...checkInRoutes,
  ...dashboardRoutes,
] as const;

/** Every route of the API, with its types: for the browser's client, by `import type`. */
export type ApiRoutes = (typeof routes)[number];

export const allRoutes: readonly Route[] = routes;
