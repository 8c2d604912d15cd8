import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '#/components/ui/button.tsx';
import type { CheckInContent } from '#/lib/check-ins/input.ts';
import { formatMoment } from '#/lib/core/format.ts';
import { differences } from './differences.ts';
import type { Elsewhere } from './draft-saver.ts';
import type { LogGoal } from './log-setup.ts';
import { Version } from './version.tsx';

type ConflictPanelProps = {
  mode: 'draft' | 'edit';
  mine: CheckInContent;
  current: Elsewhere;
  goals: readonly LogGoal[];
  timeZone: string;
  form: RefObject<HTMLFormElement | null>;
  onKeepMine: (current: Elsewhere) => void;
  onTakeSaved: (current: Elsewhere) => void;
  onMerge: () => void;
};

/** This tab's version and the saved one side by side, where they differ. Nothing goes before the person says so. */
export function ConflictPanel(props: ConflictPanelProps) {
  const { mine, current, goals, mode } = props;
  const box = useRef<HTMLElement>(null);
  const [merged, setMerged] = useState<string[]>([]);
  // As it was when the panel came: merging changes the form.
  const [fields] = useState(() => differences(mine, current.content, goals));
  const isSubmitted = current.state === 'submitted' && mode === 'draft';
  useEffect(() => box.current?.focus(), []);
  function merge(name: string, saved: string) {
    const control = props.form.current?.elements.namedItem(name);
    if (!(control instanceof HTMLTextAreaElement)) return;
    control.value = [control.value, saved].filter(Boolean).join('\n\n');
    setMerged([...merged, name]);
    props.onMerge();
  }
  return (
    <section ref={box} tabIndex={-1} className="card two-versions mb-4" aria-labelledby="conflict">
      <h2 id="conflict" tabIndex={-1}>
        {isSubmitted ? 'This week is submitted already' : 'There are two versions of this week'}
      </h2>
      <p>
        It was {isSubmitted ? 'submitted' : 'saved'} in another tab or on another device
        {current.updatedAt && `, ${formatMoment(current.updatedAt, props.timeZone)}`}. Nothing is
        overwritten: choose what to keep.
      </p>
      <ul className="compared">
        {fields.map(({ name, label, one, other, isText }) => (
          <li key={name}>
            <h3>{label}</h3>
            <div className="versions">
              <Version title="In this tab" text={one} />
              <Version title="Saved" text={other} />
            </div>
            {isText && one !== '' && other !== '' && !isSubmitted && (
              <Button
                variant="ghost"
                size="sm"
                disabled={merged.includes(name)}
                onClick={() => merge(name, other)}
              >
                {merged.includes(name) ? 'Both are in the field below' : 'Put both into the field'}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {fields.length === 0 && <p>They say the same.</p>}
      <div className="actions">
        <Button onClick={() => props.onKeepMine(current)}>
          {isSubmitted ? 'Edit it with this tab’s text' : 'Keep what is in this tab'}
        </Button>
        <Button variant="ghost" onClick={() => props.onTakeSaved(current)}>
          {isSubmitted ? 'Read the submitted one' : 'Take the saved one'}
        </Button>
      </div>
    </section>
  );
}
