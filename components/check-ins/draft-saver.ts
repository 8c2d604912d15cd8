import type { Problem } from '#/lib/api/problem.ts';
import type { CheckInContent } from '#/lib/check-ins/input.ts';
import type { ApiAnswer } from '#/lib/web/browser/api.ts';
import type { ReadForm } from './form-fields.ts';

/** What the server has of this week, when that is not what this page was typed on. */
export interface Elsewhere {
  version: number;
  state: 'open' | 'draft' | 'submitted';
  updatedAt: string | null;
  content: CheckInContent;
}

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  /** Kept in this browser; `again`: tried again without being asked. */
  | { kind: 'unsaved'; problem: Problem | null; again: boolean }
  | { kind: 'conflict'; current: Elsewhere };

type Saved = ApiAnswer<{ version: number; savedAt: string }>;

export interface SaverParts {
  version: number | null;
  read(): ReadForm;
  /** Null: nothing is sent before the person says so. */
  send:
    | ((content: CheckInContent, version: number | null, leaving: boolean) => Promise<Saved>)
    | null;
  /** What the server has now; null when it cannot be reached. */
  load(): Promise<Elsewhere | null>;
  keep(form: ReadForm, version: number | null): void;
  forget(): void;
  isSame(one: CheckInContent, other: CheckInContent): boolean;
  onState(state: SaveState): void;
}

const pause = 800;
const retries = [2_000, 5_000, 10_000, 30_000];

/**
 * Saves a draft as it is typed: after a pause, one save at a time, kept in this browser until the server has it,
 * tried again when it cannot be reached, and never over what it has not seen.
 */
export class DraftSaver {
  version: number | null;
  private readonly parts: SaverParts;
  private dirty = false;
  private held = false;
  private stopped = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(parts: SaverParts) {
    this.parts = parts;
    this.version = parts.version;
  }

  /** Something was typed. */
  touch(): void {
    if (this.stopped) return;
    this.dirty = true;
    this.failures = 0;
    this.after(pause);
  }

  /** Saves now what is not saved yet; `leaving`: the page may be gone before the answer. */
  flush(leaving = false): Promise<void> {
    clearTimeout(this.timer);
    if (!this.dirty) return this.running ?? Promise.resolve();
    const form = this.parts.read();
    this.parts.keep(form, this.version);
    if (this.held) return Promise.resolve();
    if (!this.parts.send) {
      this.parts.onState({ kind: 'unsaved', problem: null, again: false });
      return Promise.resolve();
    }
    this.running ??= this.save(form, leaving).finally(() => {
      this.running = undefined;
      if (this.dirty && !this.held && this.failures === 0) this.after(0);
    });
    return this.running;
  }

  /** Stops saving, once a save under way is done: for a submission, or while two versions wait for a choice. */
  async hold(): Promise<void> {
    this.held = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Goes on, on this version; `dirty`: with what the form holds still to be saved. */
  release(version: number | null, dirty: boolean): void {
    this.held = false;
    this.version = version;
    this.dirty = dirty;
    this.failures = 0;
    if (dirty) this.after(0);
    else this.parts.forget();
  }

  /** For good: what this browser keeps is left as it is. */
  stop(): void {
    this.held = true;
    this.dirty = false;
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private after(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), wait);
  }

  private async save(form: ReadForm, leaving: boolean): Promise<void> {
    const { parts } = this;
    this.dirty = false;
    parts.onState({ kind: 'saving' });
    const answer = await parts.send?.(form.content, this.version, leaving);
    if (!answer) return;
    if (answer.ok) return this.saved(answer.data.version, answer.data.savedAt, form);
    const { problem } = answer;
    this.dirty = true;
    if (problem.status === 412 || problem.code === 'already_submitted') {
      const current = (problem.current as Elsewhere | undefined) ?? (await parts.load());
      if (current) return this.meet(current, form);
    }
    this.failures += 1;
    const again = problem.status === 0 || problem.status === 429 || problem.status >= 500;
    parts.onState({ kind: 'unsaved', problem, again });
    if (again && !this.held)
      this.after(retries[Math.min(this.failures, retries.length) - 1] ?? pause);
  }

  private saved(version: number, at: string, form: ReadForm): void {
    this.version = version;
    this.failures = 0;
    // A number that is none yet is only here.
    if (!this.dirty && form.wrong.length === 0) this.parts.forget();
    this.parts.onState({ kind: 'saved', at });
  }

  private meet(current: Elsewhere, form: ReadForm): void {
    const isOurs = current.state === 'draft' && this.parts.isSame(current.content, form.content);
    if (!isOurs) {
      this.held = true;
      this.parts.onState({ kind: 'conflict', current });
      return;
    }
    // The answer to an earlier try was lost on its way.
    this.dirty = false;
    this.saved(current.version, current.updatedAt ?? '', form);
  }
}
