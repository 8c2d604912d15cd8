import type { Route } from '#/lib/api/define-route.ts';
import { ask } from './api.ts';
import { contentFor, goalBody, password, type World } from './world.ts';

/** Where a route is called in a world, and with what it succeeds. */
interface ValidCall {
  params?: (world: World) => Record<string, string>;
  body?: (world: World) => unknown;
  /** Where to read the version that the change needs. */
  versionAt?: (world: World) => string;
}

const week = ({ thisWeek }: World) => ({ week: thisWeek });
const thisWeeksVersion = ({ thisWeek }: World) => `/api/v1/check-ins/${thisWeek}`;
const content = ({ active }: World) => contentFor(active, 3);

function ofGoal(name: 'active' | 'draft' | 'paused', body?: ValidCall['body']): ValidCall {
  return {
    params: (world) => ({ id: world[name].id }),
    versionAt: (world) => `/api/v1/goals/${world[name].id}`,
    ...(body ? { body } : {}),
  };
}

const validCalls: Record<string, ValidCall> = {
  'get /api/health/live': {},
  'get /api/health/ready': {},
  'get /api/v1/openapi.json': {},
  'get /api/v1/me': {},
  'get /api/v1/sessions': {},
  'get /api/v1/goals': {},
  'get /api/v1/goals/{id}': ofGoal('active'),
  'get /api/v1/goals/{id}/standing': ofGoal('active'),
  'get /api/v1/check-ins': {},
  'get /api/v1/check-ins/{week}': { params: week },
  'get /api/v1/check-ins/{week}/revisions': { params: ({ lastWeek }) => ({ week: lastWeek }) },
  'get /api/v1/dashboard': {},
  'post /api/v1/members': {
    body: () => ({
      name: 'Maya Rai',
      email: `${crypto.randomUUID()}@example.org`,
      password: 'a kite over the river',
      timeZone: 'Asia/Kathmandu',
    }),
  },
  'patch /api/v1/me': {
    body: () => ({ name: 'Maya', timeZone: 'Europe/Lisbon', due: { weekday: 5, time: '17:30' } }),
    versionAt: () => '/api/v1/me',
  },
  'put /api/v1/me/password': {
    body: () => ({ currentPassword: password, newPassword: 'a kite over the river' }),
  },
  'delete /api/v1/sessions': {},
  'delete /api/v1/sessions/{id}': { params: ({ otherSession }) => ({ id: otherSession.id }) },
  'post /api/v1/goals': { body: ({ thisWeek }) => goalBody(thisWeek) },
  'put /api/v1/goals/{id}': ofGoal('draft', ({ thisWeek }) => goalBody(thisWeek)),
  'delete /api/v1/goals/{id}': ofGoal('draft'),
  'post /api/v1/goals/{id}/activation': ofGoal('draft'),
  'put /api/v1/goals/{id}/pause': ofGoal('active'),
  'delete /api/v1/goals/{id}/pause': ofGoal('paused'),
  'post /api/v1/goals/{id}/closure': ofGoal('paused', () => ({
    outcome: 'dropped',
    retrospective: 'Somebody else was faster.',
  })),
  'put /api/v1/check-ins/{week}': { params: week, body: content, versionAt: thisWeeksVersion },
  'post /api/v1/check-ins/{week}/submission': {
    params: week,
    body: content,
    versionAt: thisWeeksVersion,
  },
  'post /api/v1/check-ins/{week}/revisions': {
    params: ({ lastWeek }) => ({ week: lastWeek }),
    body: content,
    versionAt: ({ lastWeek }) => `/api/v1/check-ins/${lastWeek}`,
  },
};

export function nameOf({ description }: Route): string {
  return `${description.method} ${description.path}`;
}

/** @throws when a route has no entry: a new route has to be put in here */
export function validCallOf(route: Route): ValidCall {
  const call = validCalls[nameOf(route)];
  if (!call) throw new Error(`${nameOf(route)} is missing in valid-calls.ts`);
  return call;
}

export function pathOf({ description }: Route, params: Record<string, string> = {}): string {
  const filled = description.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  return `${description.method.toUpperCase()} ${filled}`;
}

/** The one call that succeeds, as this session asks for it. */
export async function callIn(route: Route, world: World, token: string | undefined) {
  const { params, body, versionAt } = validCallOf(route);
  const version = versionAt && (await versionOf(world, versionAt(world)));
  return ask(pathOf(route, params?.(world)), { token, version, body: body?.(world) });
}

/** The version of what its owner reads at a path. */
export async function versionOf({ session }: World, path: string): Promise<number | undefined> {
  const etag = (await ask(`GET ${path}`, { token: session.token })).headers.get('etag');
  return etag ? Number(etag.slice(1, -1)) : undefined;
}
