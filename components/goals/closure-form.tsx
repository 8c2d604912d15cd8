'use client';

import { useRef, useState } from 'react';
import { Button, LinkButton } from '#/components/ui/button.tsx';
import { TextArea } from '#/components/ui/inputs.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { Segmented } from '#/components/ui/segmented.tsx';
import type { Outcome } from '#/db/vocabulary.ts';
import { callApi } from '#/lib/web/browser/api.ts';
import { FormProblems } from './form-problems.tsx';
import { outcomeWords } from './goal-words.ts';
import { useEarlyTyping } from './use-early-typing.ts';
import { useKept } from './use-kept.ts';
import { useSending } from './use-sending.ts';

type ClosureFormProps = { id: string; version: number; memberId: string };

interface Closure {
  outcome: Outcome | null;
  retrospective: string;
}

const names: Record<string, string> = {
  outcome: 'What became of it',
  retrospective: 'Looking back',
};

const prompts = [
  'What helped, and would help again?',
  'What got in the way?',
  'What is left, and is it worth a next goal?',
];

/** How a goal is closed: what became of it, and what was learned. */
export function ClosureForm({ id, version: seen, memberId }: ClosureFormProps) {
  const [closure, setClosure] = useState<Closure>({ outcome: null, retrospective: '' });
  const { send, touched, errors, attempt, stale, busy } = useSending(seen);
  const isChanged = closure.outcome !== null || closure.retrospective !== '';
  const kept = useKept(`milepost.closure.${memberId}.${id}`, closure, {
    isChanged,
    apply: setClosure,
  });
  const form = useRef<HTMLFormElement>(null);
  const ready = useEarlyTyping(form, (typed) =>
    setClosure((before) => ({ ...before, ...(Object.fromEntries(typed) as Partial<Closure>) })),
  );

  function close() {
    const body = { ...closure, outcome: closure.outcome ?? undefined } as Closure & {
      outcome: Outcome;
    };
    const params = { id };
    return send(
      (version) => callApi('POST /api/v1/goals/{id}/closure', { params, version, body }),
      leave,
    );
  }

  function leave() {
    kept.forget();
    location.assign(`/goals/${id}`);
  }

  function change(part: Partial<Closure>, field: string) {
    setClosure((before) => ({ ...before, ...part }));
    touched(field);
  }

  return (
    <form
      ref={form}
      method="post"
      className="stack goal-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        close();
      }}
    >
      {kept.restored && <Notice live>What you typed before is still here.</Notice>}
      <FormProblems errors={errors} attempt={attempt} nameOf={(field) => names[field] ?? field} />
      {stale && (
        <Notice tone="warn" live title="This goal was changed somewhere else.">
          Your words are still here. <a href={`/goals/${id}`}>See the goal as it is now</a>, or
          close it all the same.
        </Notice>
      )}
      <div className="card stack">
        <Segmented
          name="outcome"
          legend="What became of it?"
          segments={outcomeWords}
          value={closure.outcome}
          error={errors.outcome}
          onChange={(value) => change({ outcome: value as Outcome }, 'outcome')}
        />
        <TextArea
          name="retrospective"
          label="Looking back"
          hint={<Prompts />}
          rows={6}
          dir="auto"
          value={closure.retrospective}
          error={errors.retrospective}
          onChange={({ target }) => change({ retrospective: target.value }, 'retrospective')}
        />
      </div>
      <div className="actions">
        <Button type="submit" size="lg" busy={busy} disabled={!ready}>
          Close this goal
        </Button>
        <LinkButton variant="ghost" size="lg" href={`/goals/${id}`}>
          Not yet
        </LinkButton>
      </div>
    </form>
  );
}

function Prompts() {
  return (
    <>
      Two or three lines do; Markdown works. It may help to ask:
      {prompts.map((prompt) => (
        <span key={prompt} className="block">
          {prompt}
        </span>
      ))}
    </>
  );
}
