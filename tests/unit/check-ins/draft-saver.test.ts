import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DraftSaver, type SaverParts, type SaveState } from '#/components/check-ins/draft-saver.ts';

type Send = NonNullable<SaverParts['send']>;
type Answer = Awaited<ReturnType<Send>>;

const offline = refused(0, 'unreachable');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A saver, the text in its form, a server that answers when told, and what became of it all. */
function desk({ version = null as number | null, wrong = [] as string[] } = {}) {
  const sent: { text: string; version: number | null; answer: (answer: Answer) => void }[] = [];
  const states: SaveState[] = [];
  const at = { text: '', kept: null as string | null, loaded: null as never };
  const contentOf = (text: string) => ({ journal: { wins: text } }) as never;
  const saver = new DraftSaver({
    version,
    read: () => ({ content: contentOf(at.text), fields: [], wrong }),
    send: (content, version) =>
      new Promise((answer) => sent.push({ text: content.journal.wins, version, answer })),
    load: async () => at.loaded,
    keep: ({ content }) => {
      at.kept = content.journal.wins;
    },
    forget: () => {
      at.kept = null;
    },
    isSame: (one, other) => one.journal.wins === other.journal.wins,
    onState: (state) => states.push(state),
  });
  const type = (text: string) => {
    at.text = text;
    saver.touch();
  };
  const answer = async (i: number, given: Answer) => {
    sent[i]?.answer(given);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { saver, sent, states, at, type, answer, contentOf };
}

function saved(version: number): Answer {
  return { ok: true, data: { version, savedAt: '2026-11-20T18:42:00Z' }, version };
}

function refused(status: number, code: string, current?: unknown): Answer {
  const problem = { type: '', title: '', status, detail: 'No.', code, current };
  return { ok: false, problem };
}

it('saves once after a pause in typing, on the version it knows', async () => {
  const { sent, states, type, answer, at } = desk({ version: 4 });
  for (const text of ['S', 'Si', 'Six']) {
    type(text);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(sent).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(800);
  expect(sent).toMatchObject([{ text: 'Six', version: 4 }]);
  expect(at.kept).toBe('Six');
  await answer(0, saved(5));
  expect(at.kept).toBeNull();
  expect(states.map(({ kind }) => kind)).toEqual(['saving', 'saved']);
});

it('has one save under way, and sends what came meanwhile right behind it', async () => {
  const { sent, saver, type, answer, at } = desk();
  type('one');
  void saver.flush();
  type('two');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent).toHaveLength(1);
  await answer(0, saved(1));
  expect(at.kept).toBe('two');
  expect(sent[1]).toMatchObject({ text: 'two', version: 1 });
  await answer(1, saved(2));
  expect([saver.version, at.kept]).toEqual([2, null]);
});

it('keeps the text while it cannot be saved, and tries again later and later', async () => {
  const { sent, states, type, answer, at } = desk();
  type('kept');
  await vi.advanceTimersByTimeAsync(800);
  await answer(0, offline);
  expect(states.at(-1)).toMatchObject({ kind: 'unsaved', again: true });
  expect(at.kept).toBe('kept');
  await vi.advanceTimersByTimeAsync(1_999);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(2);
  await answer(1, refused(503, 'database_unavailable'));
  await vi.advanceTimersByTimeAsync(5_000);
  await answer(2, saved(1));
  expect([states.at(-1)?.kind, at.kept]).toEqual(['saved', null]);
});

it('tries again at once when asked, as when the network is back', async () => {
  const { sent, saver, type, answer } = desk();
  type('kept');
  await vi.advanceTimersByTimeAsync(800);
  await answer(0, offline);
  void saver.flush();
  expect(sent).toHaveLength(2);
});

it('does not try again by itself what would be refused again', async () => {
  const { sent, states, type, answer, at } = desk();
  type('too long');
  await vi.advanceTimersByTimeAsync(800);
  await answer(0, refused(422, 'invalid_input'));
  await vi.advanceTimersByTimeAsync(120_000);
  expect(sent).toHaveLength(1);
  expect(states.at(-1)).toMatchObject({ kind: 'unsaved', again: false });
  expect(at.kept).toBe('too long');
  type('shorter');
  await vi.advanceTimersByTimeAsync(800);
  expect(sent[1]).toMatchObject({ text: 'shorter' });
});

it('stops at another version until the person has chosen', async () => {
  const { sent, saver, states, type, answer, at, contentOf } = desk({ version: 1 });
  const current = { version: 3, state: 'draft', updatedAt: null, content: contentOf('theirs') };
  type('mine');
  await vi.advanceTimersByTimeAsync(800);
  await answer(0, refused(412, 'stale_version', current));
  expect(states.at(-1)).toEqual({ kind: 'conflict', current });
  type('mine, longer');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(at.kept).toBe('mine, longer');
  saver.release(3, true);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent[1]).toMatchObject({ text: 'mine, longer', version: 3 });
});

it('knows its own text again when only the answer was lost', async () => {
  const { saver, states, type, answer, at, contentOf } = desk({ version: 1 });
  const current = {
    version: 2,
    state: 'draft',
    updatedAt: '2026-11-20T18:42:00Z',
    content: contentOf('mine'),
  };
  type('mine');
  await vi.advanceTimersByTimeAsync(800);
  await answer(0, refused(412, 'stale_version', current));
  expect(states.at(-1)).toEqual({ kind: 'saved', at: '2026-11-20T18:42:00Z' });
  expect([saver.version, at.kept]).toEqual([2, null]);
});

it('shows what was submitted elsewhere', async () => {
  const { states, type, answer, at, contentOf } = desk({ version: 1 });
  const current = { version: 1, state: 'submitted', updatedAt: null, content: contentOf('theirs') };
  at.loaded = current as never;
  type('mine');
  await vi.advanceTimersByTimeAsync(800);
  await answer(0, refused(409, 'already_submitted'));
  expect(states.at(-1)).toEqual({ kind: 'conflict', current });
  expect(at.kept).toBe('mine');
});

it('holds for a submission until the save under way is done', async () => {
  const { sent, saver, type, answer } = desk();
  type('one');
  void saver.flush();
  const held = saver.hold();
  type('two');
  await vi.advanceTimersByTimeAsync(10_000);
  await answer(0, saved(1));
  await held;
  await vi.advanceTimersByTimeAsync(10_000);
  expect([sent.length, saver.version]).toEqual([1, 1]);
});

it('keeps a number that is none in this browser, also when the rest is saved', async () => {
  const { type, answer, at } = desk({ wrong: ['goals.0.values.0.value'] });
  type('with “five” in a number field');
  await vi.advanceTimersByTimeAsync(800);
  await answer(0, saved(1));
  expect(at.kept).toBe('with “five” in a number field');
});

it('leaves what is kept alone once it is stopped, also when the page goes', async () => {
  const { saver, type, at, sent } = desk();
  type('one');
  await saver.hold();
  saver.stop();
  at.kept = 'chosen for the next page';
  type('two');
  await saver.flush(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([at.kept, sent.length]).toEqual(['chosen for the next page', 0]);
});
