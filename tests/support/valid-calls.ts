import type { Route } from '#/lib/api/define-route.ts';
import { ask } from './api.ts';
import type { TestSession } from './session.ts';
import { contentFor, goalBody, password, type World } from './world.ts';

/** Who can ask; an actor without a mentorship of their own asks about the full mentor's. */
export type Person = 'owner' | 'stranger' | 'invited' | 'mentor' | 'numbers' | 'ended';

/** Where a route is called in a world, and with what it succeeds. */
interface ValidCall {
  /** Whose call succeeds; the owner's without. */
  by?: Person;
  params?: (world: World, asker?: Person) => Record<string, string>;
  body?: (world: World) => unknown;
  /** Where whoever succeeds reads the version that the change needs. */
  versionAt?: (world: World) => string;
  /** Where it cannot be read. */
  version?: number;
}

export function sessionOf(person: Person, { session, stranger, mentors }: World): TestSession {
  const { full, numbers, invited, ended } = mentors;
  const sessions = { owner: session, stranger: stranger.session, mentor: full.session };
  const others = { numbers: numbers.session, invited: invited.session, ended: ended.session };
  return { ...sessions, ...others }[person];
}

/** Their own with the owner, where they have one; else the full mentor's. */
export function mentorshipOf({ mentors }: World, asker?: Person): string {
  const { full, numbers, invited, ended } = mentors;
  const own = { numbers, invited, ended, mentor: full, owner: full, stranger: full };
  return own[asker ?? 'mentor'].mentorshipId;
}

const week = ({ thisWeek }: World) => ({ week: thisWeek });
const thisWeeksVersion = ({ thisWeek }: World) => `/api/v1/check-ins/${thisWeek}`;
const content = ({ active }: World) => contentFor(active, 3);

const ofMentorship = (body?: ValidCall['body']): ValidCall => ({
  params: (world, asker) => ({ id: mentorshipOf(world, asker) }),
  ...(body ? { body } : {}),
});
const sharing = () => ({ goals: 'named', goalIds: [], journal: false, past: false });
const ofMentee: ValidCall = {
  by: 'mentor',
  params: (world, asker) => ({
    mentorshipId: mentorshipOf(world, asker),
    goalId: world.active.id,
  }),
};
const onReview = (body?: ValidCall['body']): ValidCall => ({
  by: 'mentor',
  params: ({ checkInId }) => ({ checkInId }),
  ...(body ? { body } : {}),
});
const onComment = (
  which: 'question' | 'suggestion',
  by: Person,
  body?: ValidCall['body'],
): ValidCall => ({ by, params: (world) => ({ id: world[which] }), ...(body ? { body } : {}) });
const asking = (anchor: string) => (world: World) => ({
  ...{ anchor, kind: 'question', body: 'And then?', mentorshipId: mentorshipOf(world) },
});

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
  'get /api/v1/goals/{id}/series.csv': ofGoal('active'),
  'get /api/v1/dashboard/trail.csv': {},
  'get /api/v1/record': {},
  'get /api/v1/record.csv': {},
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
  'get /api/v1/tokens': {},
  'post /api/v1/tokens': { body: () => ({ name: 'Friday script', scopes: ['goals:read'] }) },
  'delete /api/v1/tokens/{id}': { params: ({ apiToken }) => ({ id: apiToken.id }) },
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
  'get /api/v1/goals/{id}/replan': ofGoal('active'),
  'post /api/v1/goals/{id}/replan': ofGoal('active', () => ({
    option: 'keep',
    reason: 'The holiday was planned.',
  })),
  'get /api/v1/goals/{id}/replans': ofGoal('active'),
  'put /api/v1/check-ins/{week}': { params: week, body: content, versionAt: thisWeeksVersion },
  'post /api/v1/check-ins/{week}/submission': {
    params: week,
    body: content,
    versionAt: thisWeeksVersion,
  },
  'get /api/v1/time-off': {},
  'post /api/v1/time-off': {
    body: ({ thisWeek }) => ({ fromDay: thisWeek, toDay: thisWeek, kind: 'illness' }),
  },
  'delete /api/v1/time-off/{id}': { params: ({ timeOff }) => ({ id: timeOff.id }) },
  'post /api/v1/check-ins/{week}/revisions': {
    params: ({ lastWeek }) => ({ week: lastWeek }),
    body: content,
    versionAt: ({ lastWeek }) => `/api/v1/check-ins/${lastWeek}`,
  },
  'get /api/v1/mentorships': {},
  'post /api/v1/mentorships': {
    body: () => ({
      email: `${crypto.randomUUID()}@example.org`,
      message: 'Would you?',
      sharing: { ...sharing(), journal: true },
    }),
  },
  'get /api/v1/mentorships/{id}': ofMentorship(),
  'put /api/v1/mentorships/{id}/sharing': {
    ...ofMentorship(sharing),
    versionAt: (world) => `/api/v1/mentorships/${mentorshipOf(world)}`,
  },
  'post /api/v1/mentorships/{id}/invitation': {
    params: ({ mentors }) => ({ id: mentors.invited.mentorshipId }),
  },
  'delete /api/v1/mentorships/{id}/invitation': {
    params: ({ mentors }) => ({ id: mentors.invited.mentorshipId }),
  },
  'post /api/v1/mentorships/{id}/ending': ofMentorship(),
  'put /api/v1/absence': { by: 'mentor', body: () => ({ until: aWeekOn() }) },
  'delete /api/v1/absence': { by: 'mentor' },
  'get /api/v1/invitations/{token}': { params: ({ mentors }) => ({ token: mentors.invited.link }) },
  'post /api/v1/invitations/{token}/acceptance': {
    by: 'invited',
    params: ({ mentors }) => ({ token: mentors.invited.link }),
  },
  'get /api/v1/mentees': { by: 'mentor' },
  'get /api/v1/mentees/{mentorshipId}': ofMentee,
  'get /api/v1/mentees/{mentorshipId}/goals/{goalId}': ofMentee,
  'get /api/v1/mentees/{mentorshipId}/check-ins': ofMentee,
  'post /api/v1/mentees/{mentorshipId}/goals/{goalId}/comments': {
    ...ofMentee,
    body: () => ({ anchor: 'goal', kind: 'praise', body: 'A good goal.' }),
  },
  'get /api/v1/reviews': { by: 'mentor' },
  'get /api/v1/reviews/{checkInId}': onReview(),
  'post /api/v1/reviews/{checkInId}/acknowledgement': onReview(() => ({ checkInVersion: 1 })),
  'get /api/v1/reviews/{checkInId}/note': onReview(),
  'put /api/v1/reviews/{checkInId}/note': {
    ...onReview(() => ({ body: 'Ask about hiring again.' })),
    versionAt: ({ checkInId }) => `/api/v1/reviews/${checkInId}/note`,
  },
  'post /api/v1/reviews/{checkInId}/comments': onReview(() => ({
    ...{ anchor: 'check_in', kind: 'praise', body: 'Well told.' },
  })),
  'get /api/v1/reviews/{checkInId}/revisions': onReview(),
  'get /api/v1/check-ins/{week}/review': { params: ({ lastWeek }) => ({ week: lastWeek }) },
  'post /api/v1/check-ins/{week}/comments': {
    params: ({ lastWeek }) => ({ week: lastWeek }),
    body: asking('check_in'),
  },
  'get /api/v1/openings': {},
  'get /api/v1/comments': {},
  'post /api/v1/goals/{id}/comments': {
    params: ({ active }) => ({ id: active.id }),
    body: asking('goal'),
  },
  'post /api/v1/comments/{id}/replies': onComment('question', 'owner', () => ({ body: 'Ana.' })),
  'put /api/v1/comments/{id}': {
    ...onComment('question', 'mentor', () => ({ body: 'Who else could release next week?' })),
    // A comment cannot be read by itself; nobody has changed this one.
    version: 1,
  },
  'delete /api/v1/comments/{id}': onComment('question', 'mentor'),
  'get /api/v1/comments/{id}/revisions': onComment('question', 'mentor'),
  'post /api/v1/comments/{id}/milestone': onComment('suggestion', 'owner', () => ({})),
  'post /api/v1/comments/{id}/focus': onComment('suggestion', 'owner'),
  'get /api/v1/notices': {},
  'post /api/v1/notices/{id}/reading': { params: ({ notice }) => ({ id: notice }) },
  'post /api/v1/notices/readings': { body: () => ({}) },
};

function aWeekOn(): string {
  return new Date(Date.now() + 8 * 86_400_000).toISOString().slice(0, 10);
}

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
export async function callIn(
  route: Route,
  world: World,
  token: string | undefined,
  { asker, headers }: { asker?: Person; headers?: Record<string, string> } = {},
) {
  const { params, body } = validCallOf(route);
  const version = await currentVersion(route, world);
  const wishes = { token, version, body: body?.(world), ...(headers && { headers }) };
  return ask(pathOf(route, params?.(world, asker)), wishes);
}

/** The session of whoever the call succeeds for. */
export function callerOf(route: Route, world: World): TestSession {
  return sessionOf(validCallOf(route).by ?? 'owner', world);
}

/** The version that the change needs, as whoever it succeeds for reads it. */
export async function currentVersion(route: Route, world: World): Promise<number | undefined> {
  const { versionAt, version } = validCallOf(route);
  return versionAt ? versionOf(world, versionAt(world), callerOf(route, world)) : version;
}

/** The version of what a member, the owner without another, reads at a path. */
export async function versionOf(
  { session }: World,
  path: string,
  reader: TestSession = session,
): Promise<number | undefined> {
  const etag = (await ask(`GET ${path}`, { token: reader.token })).headers.get('etag');
  return etag ? Number(etag.slice(1, -1)) : undefined;
}
