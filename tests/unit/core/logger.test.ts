import { afterEach, describe, expect, it, vi } from 'vitest';
import { log, logError } from '#/lib/core/logger.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function captured(level: 'info' | 'error', work: () => void) {
  const lines: string[] = [];
  vi.spyOn(console, level).mockImplementation((line) => lines.push(line));
  work();
  expect(lines).toHaveLength(1);
  return { text: lines[0] ?? '', line: JSON.parse(lines[0] ?? '') };
}

describe('a line of the log', () => {
  it('is JSON with a time, a level and an event', () => {
    const { line } = captured('info', () => log('info', 'ready', { milliseconds: 12 }));
    expect(line).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      level: 'info',
      event: 'ready',
      milliseconds: 12,
    });
  });

  it('leaves out every field that is not on the list', () => {
    const fields = { path: '/api/v1/goals', body: 'my diary', cookie: 'secret' };
    const { line } = captured('info', () => log('info', 'asked', fields));
    expect(Object.keys(line)).toEqual(['time', 'level', 'event', 'path']);
  });

  it('does not tell the link of an invitation', () => {
    const path = '/api/v1/invitations/AaIE74MncYqIhSvDqtRlgQ/acceptance';
    const { line } = captured('info', () => log('info', 'asked', { path }));
    expect(line.path).toBe('/api/v1/invitations/…/acceptance');
  });

  it('stays one line whatever is in it', () => {
    const { text } = captured('info', () =>
      log('info', 'asked', { path: '/a\n{"level":"error"}' }),
    );
    expect(text).not.toContain('\n');
  });
});

describe('a logged error', () => {
  it('gets a reference, or keeps the one it has', () => {
    let made = '';
    const { line } = captured('error', () => {
      made = logError('failed', new Error('x'));
    });
    expect(made).toMatch(/^[\da-f]{10}$/);
    expect(line.reference).toBe(made);
    const kept = captured('error', () => logError('failed', new Error('x'), { reference: '42' }));
    expect(kept.line.reference).toBe('42');
  });

  it('tells what and where, but no message that may quote a member', () => {
    const cause = Object.assign(new Error('bad value: "my diary"'), { code: '22P02' });
    const { line, text } = captured('error', () =>
      logError('failed', new Error('my diary', { cause })),
    );
    expect(line).toMatchObject({ error: 'Error', code: '22P02' });
    expect(line.stack).toContain('logger.test.ts');
    expect(text).not.toContain('diary');
  });

  it('tells the message of a mistake of ours', () => {
    const nothing = undefined as unknown as { length: number };
    const mistake = () => {
      try {
        return nothing.length;
      } catch (error) {
        return logError('failed', error);
      }
    };
    expect(captured('error', mistake).line.error).toMatch(/^TypeError: Cannot read/);
    expect(captured('error', () => logError('failed', 'thrown text')).line.error).toBe('string');
  });
});
