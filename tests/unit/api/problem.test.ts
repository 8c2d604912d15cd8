import { afterEach, describe, expect, it, vi } from 'vitest';
import { problemResponse } from '#/lib/api/problem.ts';
import { titles } from '#/lib/api/problem-titles.ts';
import { RequestRefused } from '#/lib/api/request-refused.ts';
import * as errors from '#/lib/core/errors.ts';

const where = { method: 'PUT', path: '/api/v1/goals/1' };

afterEach(() => {
  vi.restoreAllMocks();
});

async function read(error: unknown) {
  const response = problemResponse(error, where);
  return { headers: response.headers, body: await response.json() };
}

describe('a problem document', () => {
  it.each([
    [new errors.InvalidInput([{ path: 'title', message: 'Fill this in.' }]), 422],
    [new errors.NotSignedIn(), 401],
    [new errors.NotFound('goal'), 404],
    [new errors.NotAllowed('not_the_owner', 'This goal is not yours.'), 403],
    [new errors.Conflict('goal_state', 'This goal is closed.'), 409],
    [new errors.StaleVersion(4, { title: 'Now' }), 412],
    [new errors.TooManyAttempts(90), 429],
    [new errors.DatabaseUnavailable(new Error('ECONNREFUSED')), 503],
    [new RequestRefused(405, 'method_not_allowed', 'Use GET here.', { allow: 'GET' }), 405],
    [Object.assign(new Error('canceling statement'), { code: '55P03' }), 503],
    [new Error('outer', { cause: Object.assign(new Error('inner'), { code: '57014' }) }), 503],
  ])('%s becomes %i', async (error, status) => {
    const { headers, body } = await read(error);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(body).toMatchObject({
      status,
      title: titles[status],
      type: `/api/docs#problem-${status}`,
    });
    expect(body.detail).toMatch(/\S/);
  });

  it('has a title for each domain error that there is', () => {
    const classes = Object.values(errors).filter((value) => typeof value === 'function');
    // Those above, and DomainError itself: a new one has to be mapped on purpose.
    expect(classes).toHaveLength(9);
  });

  it('hands over what was saved in between, under its version', async () => {
    const { headers, body } = await read(new errors.StaleVersion(4, { title: 'Now' }));
    expect([headers.get('etag'), body.currentVersion, body.current]).toEqual([
      '"4"',
      4,
      { title: 'Now' },
    ]);
    const nothing = await read(new errors.StaleVersion(0, null));
    expect([nothing.headers.get('etag'), nothing.body.current]).toEqual([null, null]);
  });

  it('says when to come back', async () => {
    expect((await read(new errors.TooManyAttempts(90))).headers.get('retry-after')).toBe('90');
    expect((await read(new errors.DatabaseUnavailable(null))).headers.get('retry-after')).toBe('2');
  });

  it('of a surprise tells a reference and nothing else, and logs it once under that', async () => {
    const lines: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((line) => lines.push(line));
    const surprise = Object.assign(new Error('value "my diary" is too long'), { code: '22001' });
    const { body } = await read(surprise);
    expect(body).toMatchObject({ status: 500, code: 'internal_error' });
    expect(JSON.stringify(body)).not.toContain('diary');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      event: 'api_failed',
      level: 'error',
      reference: body.reference,
      code: '22001',
      ...where,
    });
    expect(lines[0]).not.toContain('diary');
  });
});
