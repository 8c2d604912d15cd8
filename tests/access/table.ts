import type { TokenScope } from '#/db/vocabulary.ts';
import type { Person } from '#/tests/support/valid-calls.ts';

// Who gets what, written down. A route or a page that is missing here fails the tests.

/** Beside the people: a token of whoever may, with the scopes to read, the scopes to write, and all but the one needed. */
export const actors = [
  'nobody',
  'owner',
  'stranger',
  'invited',
  'mentor',
  'numbers',
  'ended',
  'readToken',
  'writeToken',
  'otherToken',
] as const;
export type ActorName = (typeof actors)[number];

/** The status of the answer. `own`: that of a success, with the asker's own things and nothing of the owner's. */
export type Expected = number | 'own';
type Scope = TokenScope | 'session';

export interface Row extends Record<ActorName, Expected> {
  /** What a token needs; `session`: no token may; `none`: nobody has to say who they are. */
  scope: Scope | 'none';
  /** The status of a success. */
  done: number;
  /** Whose tokens are tried. */
  tokensOf: Person;
}

type Exceptions = Partial<Record<ActorName, Expected>>;
interface Kind {
  done?: number;
  but?: Exceptions;
}

/** Anybody, with or without a session. */
function open(done = 200): Row {
  return { ...everyone(done), scope: 'none', done, tokensOf: 'owner' };
}

/** Everybody gets what is their own. */
function own(scope: Scope, { done = 200, but = {} }: Kind = {}): Row {
  const row = { ...everyone('own'), nobody: 401, owner: done, ...tokens(scope, done) };
  return { ...row, ...but, scope, done, tokensOf: 'owner' };
}

/** The owner alone; for others it does not exist. */
function ofOwner(scope: Scope, { done = 200, but = {} }: Kind = {}): Row {
  const row = { ...everyone(404), nobody: 401, owner: done, ...tokens(scope, done) };
  return { ...row, ...but, scope, done, tokensOf: 'owner' };
}

/** Those who mentor the owner now; for all others, the owner too, it does not exist. */
function ofMentor(scope: Scope, { done = 200, but = {} }: Kind = {}): Row {
  const mentors = { mentor: done, numbers: done };
  const row = { ...everyone(404), nobody: 401, ...mentors, ...tokens(scope, done) };
  return { ...row, ...but, scope, done, tokensOf: 'mentor' };
}

function everyone(expected: Expected): Record<ActorName, Expected> {
  return Object.fromEntries(actors.map((actor) => [actor, expected])) as Record<
    ActorName,
    Expected
  >;
}

function tokens(scope: Scope, done: number): Pick<Row, 'readToken' | 'writeToken' | 'otherToken'> {
  const withScope = (verb: string) => (scope.endsWith(verb) ? done : 403);
  return { readToken: withScope(':read'), writeToken: withScope(':write'), otherToken: 403 };
}

const notMentoring: Exceptions = { owner: 409, stranger: 409, invited: 409, ended: 409 };

/**
 * Whoever asks does so with the owner's ids, with their own mentorship where they have one with the owner, and with
 * the version that whoever may would give.
 */
export const apiTable: Record<string, Row> = {
  'get /api/health/live': open(),
  'get /api/health/ready': open(),
  'get /api/v1/openapi.json': open(),
  'post /api/v1/members': open(),
  'get /api/v1/me': own('session'),
  // The owner's version is everybody's first.
  'patch /api/v1/me': own('session'),
  // The password is the owner's.
  'put /api/v1/me/password': own('session', {
    but: { stranger: 422, invited: 422, mentor: 422, numbers: 422, ended: 422 },
  }),
  'get /api/v1/sessions': own('session'),
  'delete /api/v1/sessions': own('session'),
  'delete /api/v1/sessions/{id}': ofOwner('session', { done: 204 }),
  'get /api/v1/tokens': own('session'),
  'post /api/v1/tokens': own('session', { done: 201 }),
  'delete /api/v1/tokens/{id}': ofOwner('session', { done: 204 }),

  'get /api/v1/goals': own('goals:read'),
  'post /api/v1/goals': own('goals:write', { done: 201 }),
  // What a mentor sees of a goal is under their mentees; at its own address it is the owner's.
  'get /api/v1/goals/{id}': ofOwner('goals:read'),
  'put /api/v1/goals/{id}': ofOwner('goals:write'),
  'delete /api/v1/goals/{id}': ofOwner('goals:write', { done: 204 }),
  'get /api/v1/goals/{id}/standing': ofOwner('goals:read'),
  'post /api/v1/goals/{id}/activation': ofOwner('goals:write'),
  'put /api/v1/goals/{id}/pause': ofOwner('goals:write'),
  'delete /api/v1/goals/{id}/pause': ofOwner('goals:write'),
  'post /api/v1/goals/{id}/closure': ofOwner('goals:write'),
  'get /api/v1/goals/{id}/replan': ofOwner('goals:read'),
  'post /api/v1/goals/{id}/replan': ofOwner('goals:write'),
  'get /api/v1/goals/{id}/replans': ofOwner('goals:read'),
  'post /api/v1/goals/{id}/comments': ofOwner('goals:write', { done: 201 }),

  // A week is everybody's; what was written in it is not. Others have no draft of such a version.
  'get /api/v1/check-ins': own('check-ins:read'),
  'get /api/v1/check-ins/{week}': own('check-ins:read'),
  'put /api/v1/check-ins/{week}': stale('check-ins:write', 200),
  'post /api/v1/check-ins/{week}/submission': stale('check-ins:write', 201),
  'get /api/v1/check-ins/{week}/revisions': own('check-ins:read'),
  'post /api/v1/check-ins/{week}/revisions': ofOwner('check-ins:write', { done: 201 }),
  'get /api/v1/check-ins/{week}/review': own('check-ins:read'),
  'post /api/v1/check-ins/{week}/comments': ofOwner('check-ins:write', { done: 201 }),
  'get /api/v1/openings': own('check-ins:read'),
  'get /api/v1/time-off': own('check-ins:read'),
  'post /api/v1/time-off': own('check-ins:write', { done: 201 }),
  'delete /api/v1/time-off/{id}': ofOwner('check-ins:write'),
  'get /api/v1/dashboard': own('goals:read'),
  'get /api/v1/goals/{id}/series.csv': ofOwner('goals:read'),
  'get /api/v1/dashboard/trail.csv': own('goals:read'),
  'get /api/v1/record': own('goals:read'),
  'get /api/v1/record.csv': own('goals:read'),

  'get /api/v1/mentorships': own('mentoring:read'),
  'post /api/v1/mentorships': own('session', { done: 201 }),
  'get /api/v1/mentorships/{id}': ofOwner('mentoring:read', { but: { mentor: 200, numbers: 200 } }),
  'put /api/v1/mentorships/{id}/sharing': ofOwner('session', {
    but: { mentor: 403, numbers: 403 },
  }),
  'post /api/v1/mentorships/{id}/invitation': ofOwner('session'),
  'delete /api/v1/mentorships/{id}/invitation': ofOwner('session', { done: 204 }),
  'post /api/v1/mentorships/{id}/ending': ofOwner('session', {
    ...{ done: 204, but: { mentor: 204, numbers: 204 } },
  }),
  'put /api/v1/absence': ofMentor('session', { but: notMentoring }),
  'delete /api/v1/absence': own('session', { done: 204 }),
  'get /api/v1/invitations/{token}': open(),
  // The link is for whoever has it, once; not for the owner, nor for who mentors them already.
  'post /api/v1/invitations/{token}/acceptance': ofMentor('session', {
    done: 201,
    but: { owner: 409, stranger: 201, invited: 201, ended: 201, mentor: 404, numbers: 404 },
  }),

  'get /api/v1/mentees': own('mentoring:read', { but: { mentor: 200, numbers: 200 } }),
  'get /api/v1/mentees/{mentorshipId}': ofMentor('mentoring:read'),
  'get /api/v1/mentees/{mentorshipId}/goals/{goalId}': ofMentor('mentoring:read'),
  'get /api/v1/mentees/{mentorshipId}/check-ins': ofMentor('mentoring:read'),
  'post /api/v1/mentees/{mentorshipId}/goals/{goalId}/comments': ofMentor('mentoring:write', {
    done: 201,
  }),
  'get /api/v1/reviews': own('mentoring:read', { but: { mentor: 200, numbers: 200 } }),
  'get /api/v1/reviews/{checkInId}': ofMentor('mentoring:read'),
  'post /api/v1/reviews/{checkInId}/acknowledgement': ofMentor('mentoring:write'),
  'get /api/v1/reviews/{checkInId}/note': ofMentor('mentoring:read'),
  // The note of the second mentor is another, and there is none yet.
  'put /api/v1/reviews/{checkInId}/note': ofMentor('mentoring:write', { but: { numbers: 412 } }),
  'post /api/v1/reviews/{checkInId}/comments': ofMentor('mentoring:write', { done: 201 }),
  'get /api/v1/reviews/{checkInId}/revisions': ofMentor('mentoring:read'),

  'get /api/v1/comments': own('mentoring:read'),
  // Between the owner and the full mentor, about the journal.
  'post /api/v1/comments/{id}/replies': ofOwner('mentoring:write', {
    done: 201,
    but: { mentor: 201 },
  }),
  'put /api/v1/comments/{id}': ofMentor('mentoring:write', { but: { owner: 403, numbers: 404 } }),
  'delete /api/v1/comments/{id}': ofMentor('mentoring:write', {
    done: 204,
    but: { owner: 403, numbers: 404 },
  }),
  'get /api/v1/comments/{id}/revisions': ofMentor('mentoring:read', {
    but: { owner: 200, numbers: 404 },
  }),
  'post /api/v1/comments/{id}/milestone': ofOwner('goals:write', { but: { mentor: 403 } }),
  'post /api/v1/comments/{id}/focus': ofOwner('check-ins:write', { but: { mentor: 403 } }),

  'get /api/v1/notices': own('notices:read'),
  'post /api/v1/notices/{id}/reading': ofOwner('notices:write', { done: 204 }),
  'post /api/v1/notices/readings': own('notices:write', { done: 204 }),
};

function stale(scope: Scope, done: number): Row {
  const others = { stranger: 412, invited: 412, mentor: 412, numbers: 412, ended: 412 };
  return own(scope, { done, but: others });
}
