'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#/components/ui/button.tsx';
import type { GoalRecord } from '#/lib/goals/access.ts';
import { draftLines } from './draft-lines.ts';
import { draftOf, type GoalDraft } from './goal-draft.ts';

type ConflictPanelProps = {
  mine: GoalDraft;
  current: GoalRecord;
  busy: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Two versions of a goal side by side, where they differ; the person chooses, nothing is thrown away before. */
export function ConflictPanel({
  mine,
  current,
  busy,
  onKeepMine,
  onTakeTheirs,
}: ConflictPanelProps) {
  const box = useRef<HTMLElement>(null);
  const theirs = draftLines(draftOf(current));
  const yours = draftLines(mine);
  const names = [...new Set([...Object.keys(yours), ...Object.keys(theirs)])];
  const differing = names.filter((name) => yours[name] !== theirs[name]);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} className="card conflict" aria-labelledby="conflict">
      <h2 id="conflict">This goal was changed somewhere else</h2>
      <p>Nothing was overwritten. Here is where your version and the saved one differ.</p>
      {current.state === 'closed' && (
        <p>It is closed by now, so your version cannot be saved any more.</p>
      )}
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Yours</th>
              <th scope="col">Saved</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((name) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td dir="auto">{yours[name] ?? <i>not there</i>}</td>
                <td dir="auto">{theirs[name] ?? <i>not there</i>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {differing.length === 0 && <p>They say the same.</p>}
      <div className="actions">
        {current.state !== 'closed' && (
          <Button busy={busy} onClick={onKeepMine}>
            Save mine instead
          </Button>
        )}
        <Button variant="ghost" onClick={onTakeTheirs}>
          Go on with the saved one
        </Button>
      </div>
    </section>
  );
}
