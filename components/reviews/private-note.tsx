'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import { Icon } from '#/components/ui/icon.tsx';
import { TextArea } from '#/components/ui/inputs.tsx';
import type { Problem } from '#/lib/api/problem.ts';
import { callApi } from '#/lib/web/browser/api.ts';
import { useKeptWords, wordsPlace } from './kept-words.ts';

type PrivateNoteProps = {
  checkInId: string;
  memberId: string;
  menteeName: string;
  note: { body: string; version: number } | null;
};

const pause = 1200;

/** The mentor's own note on a week: saved as it is typed, and never over another tab's text. */
export function PrivateNote({ checkInId, memberId, menteeName, note }: PrivateNoteProps) {
  const kept = useKeptWords(wordsPlace(memberId, `note-${checkInId}`), note?.body ?? '');
  const [saved, setSaved] = useState({ body: note?.body ?? '', version: note?.version ?? null });
  const [other, setOther] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const saving = useRef(false);
  const isSaved = kept.text === saved.body;
  const mayOverwrite = other === null && !kept.isOvertaken;

  async function save() {
    if (saving.current || kept.text === saved.body) return;
    saving.current = true;
    const body = kept.text;
    const answer = await callApi('PUT /api/v1/reviews/{checkInId}/note', {
      params: { checkInId },
      body: { body },
      version: saved.version,
      keepalive: true,
    });
    saving.current = false;
    if (answer.ok) {
      kept.settle(body);
      setSaved({ body, version: answer.version });
      setOther(null);
      return setProblem(null);
    }
    const { status, current, currentVersion } = answer.problem;
    if (status === 412) {
      const elsewhere = (current as { body?: string } | null | undefined)?.body ?? '';
      setOther(elsewhere);
      setSaved({ body: elsewhere, version: currentVersion ?? null });
    }
    setProblem(answer.problem);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a pause in the typing, or the end of a save, is what counts
  useEffect(() => {
    if (isSaved || !mayOverwrite || problem) return;
    const timer = setTimeout(save, pause);
    return () => clearTimeout(timer);
  }, [kept.text, isSaved, mayOverwrite, saved.version, problem]);

  return (
    <Card
      small
      className="mentor-note"
      title="Private note"
      aside={
        <span className="text-soft">
          <Icon name="lock" />
        </span>
      }
    >
      <TextArea
        name="private-note"
        aria-label={`Private note on ${menteeName}`}
        dir="auto"
        rows={3}
        value={kept.text}
        hint="Only you see this."
        onChange={(event) => {
          setProblem(null);
          kept.type(event.target.value);
        }}
        onBlur={() => mayOverwrite && save()}
      />
      {(other !== null || kept.isOvertaken) && !isSaved && (
        <div className="versions">
          <div>
            <b>Saved in another tab</b>
            <p dir="auto">{other ?? saved.body}</p>
          </div>
          <Button size="sm" variant="ghost" onClick={save}>
            Save mine instead
          </Button>
        </div>
      )}
      <p className="save-line" role="status">
        {lineOf(problem, isSaved, kept.wasTyped)}
      </p>
    </Card>
  );
}

function lineOf(problem: Problem | null, isSaved: boolean, wasTyped: boolean): string {
  if (problem?.status === 412) return 'Not saved: there are two versions.';
  if (problem) return `Not saved. ${problem.detail}`;
  if (!wasTyped) return '';
  return isSaved ? 'Saved.' : '';
}
