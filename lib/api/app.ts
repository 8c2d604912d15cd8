import 'server-only';
import { Hono } from 'hono';
import { problemResponse } from './problem.ts';
import { allRoutes } from './registry.ts';
import { RequestRefused } from './request-refused.ts';
import { runRoute } from './run-route.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The whole of /api but sign-in; built once. */
export const app = new Hono();

for (const route of allRoutes) {
  const { method, path } = route.description;
  app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) =>
    runRoute(route, c.req.raw, c.req.path, c.req.param() as Record<string, string>),
  );
}

app.onError((error, c) => problemResponse(error, { method: c.req.method, path: c.req.path }));

app.notFound((c) => {
  const { method, path } = c.req;
  const allowed = METHODS.filter((each) => app.router.match(each, path)[0].length > 0);
  if (allowed.includes('GET')) allowed.push('HEAD');
  const allow = { allow: allowed.join(', ') };
  if (allowed.length > 0 && method === 'OPTIONS') return c.body(null, 204, allow);
  const refused =
    allowed.length > 0
      ? new RequestRefused(405, 'method_not_allowed', `Use ${allow.allow} here.`, allow)
      : new RequestRefused(404, 'no_such_path', 'There is nothing at this path of the API.');
  return problemResponse(refused, { method, path });
});
