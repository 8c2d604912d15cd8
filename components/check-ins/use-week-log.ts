'use client';

import { type RefObject, type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Problem } from '#/lib/api/problem.ts';
import { callApi, newKey } from '#/lib/web/browser/api.ts';
import { differences } from './differences.ts';
import { DraftSaver, type Elsewhere, type SaveState } from './draft-saver.ts';
import { fieldsOf, type ReadForm, readForm, typedIn, writeInto } from './form-fields.ts';
import { draftPlace, forgetDraft, keepDraft, keptDraft } from './kept-draft.ts';
import type { LogSetup } from './log-setup.ts';

export interface WeekLog extends LogSetup {
  mode: 'draft' | 'edit';
  memberId: string;
  week: string;
  version: number | null;
  savedAt: string | null;
}

export interface Refusal {
  /** Counts them, so that each moves the focus. */
  attempt: number;
  problem: Pick<Problem, 'detail' | 'errors'>;
}

/** What the log form does: keeps, saves and submits what its fields hold. */
export function useWeekLog(log: WeekLog, form: RefObject<HTMLFormElement | null>) {
  const [state, setState] = useState<SaveState>(
    log.savedAt && log.mode === 'draft' ? { kind: 'saved', at: log.savedAt } : { kind: 'idle' },
  );
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [ready, setReady] = useState(false);
  const [busy, setBusy] = useState(false);
  const [restored, setRestored] = useState<string | null>(null);
  const saver = useRef<DraftSaver>(null);
  const key = useRef({ key: '', body: '' });
  const sending = useRef(false);
  const place = draftPlace(log.memberId, log.week);
  const params = { week: log.week };

  const read = () => readForm(form.current ? typedIn(form.current) : [], log, navigator.language);
  const keep = ({ fields }: ReadForm, version: number | null) =>
    void keepDraft(place, { version, at: new Date().toISOString(), fields });
  const load = async (): Promise<Elsewhere | null> => {
    const answer = await callApi('GET /api/v1/check-ins/{week}', { params });
    return answer.ok ? (answer.data as Elsewhere) : null;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a page, which stands for one week
  useEffect(() => {
    const made = new DraftSaver({
      version: log.version,
      read,
      load,
      send:
        log.mode === 'edit'
          ? null
          : (body, version, keepalive) =>
              callApi('PUT /api/v1/check-ins/{week}', { params, body, version, keepalive }),
      keep,
      forget: () => forgetDraft(place),
      isSame: (one, other) => differences(one, other, log.goals).length === 0,
      onState: setState,
    });
    saver.current = made;
    setReady(true);
    restore(made);
    const now = () => void made.flush(true);
    const seen = () => document.visibilityState === 'hidden' && now();
    const again = () => void made.flush();
    const back = (event: PageTransitionEvent) => event.persisted && location.reload();
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('pagehide', now);
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    window.addEventListener('pageshow', back);
    return () => {
      made.stop();
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('pagehide', now);
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
      window.removeEventListener('pageshow', back);
    };
  }, []);

  function restore(made: DraftSaver) {
    const kept = keptDraft(place);
    if (kept && form.current) writeInto(form.current, kept.fields);
    const { content, wrong } = read();
    const isSame = wrong.length === 0 && differences(content, log.content, log.goals).length === 0;
    if (isSame) return forgetDraft(place);
    // Typed before this script was there.
    if (!kept) return made.touch();
    setRestored(kept.at);
    if (kept.version === log.version || log.version === null) return made.touch();
    void made.hold();
    const { version, content: saved, savedAt: updatedAt } = log;
    const current = { version, state: 'draft', updatedAt, content: saved } as const;
    setState({ kind: 'conflict', current });
  }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending.current || !saver.current) return;
    if (state.kind === 'conflict') return document.getElementById('conflict')?.focus();
    const { content, wrong } = read();
    if (wrong.length > 0) {
      const message = 'Enter a number, such as 12 or 2.5.';
      return refuse({ detail: '', errors: wrong.map((path) => ({ path, message })) });
    }
    sending.current = true;
    setBusy(true);
    await saver.current.hold();
    const body = JSON.stringify(content);
    if (key.current.body !== body) key.current = { key: newKey(), body };
    const { version } = saver.current;
    const sent = { params, body: content, key: key.current.key };
    const answer =
      log.mode === 'draft'
        ? await callApi('POST /api/v1/check-ins/{week}/submission', { ...sent, version })
        : await callApi('POST /api/v1/check-ins/{week}/revisions', {
            ...sent,
            version: version ?? 0,
          });
    if (answer.ok) {
      saver.current.stop();
      const typed = read();
      if (JSON.stringify(typed.content) === body) forgetDraft(place);
      else keep(typed, answer.data.version);
      location.replace(`/check-ins/${log.week}?${log.mode === 'draft' ? 'logged' : 'edited'}`);
      return;
    }
    sending.current = false;
    setBusy(false);
    const { problem } = answer;
    if (problem.status === 412 || problem.code === 'already_submitted') {
      const current = (problem.current as Elsewhere | undefined) ?? (await load());
      if (current) return setState({ kind: 'conflict', current });
    }
    saver.current.release(version, true);
    refuse(problem);
  }

  function refuse(problem: Refusal['problem']) {
    setRefusal((before) => ({ attempt: (before?.attempt ?? 0) + 1, problem }));
  }

  function keepMine({ version, state: found }: Elsewhere) {
    if (found === 'submitted' && log.mode === 'draft') {
      saver.current?.stop();
      keep(read(), version);
      return location.assign(`/check-ins/${log.week}?edit`);
    }
    setState({ kind: 'saving' });
    saver.current?.release(version, true);
  }

  function takeSaved({ version, state: found, updatedAt, content }: Elsewhere) {
    if (found === 'submitted' && log.mode === 'draft') {
      saver.current?.stop();
      forgetDraft(place);
      return location.assign(`/check-ins/${log.week}`);
    }
    if (form.current) writeInto(form.current, fieldsOf(content, log));
    saver.current?.release(version, false);
    setState(log.mode === 'edit' ? { kind: 'idle' } : { kind: 'saved', at: updatedAt ?? '' });
  }

  return {
    state,
    refusal,
    ready,
    busy,
    restored,
    read,
    submit,
    keepMine,
    takeSaved,
    touch: () => saver.current?.touch(),
    flush: () => void saver.current?.flush(),
  };
}
