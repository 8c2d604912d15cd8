import type { ReactNode } from 'react';
import { Button } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import { TextArea } from '#/components/ui/inputs.tsx';
import { Segmented } from '#/components/ui/segmented.tsx';
import type { CheckInContent } from '#/lib/check-ins/input.ts';
import type { Issue } from '#/lib/core/errors.ts';
import type { SaveState } from './draft-saver.ts';
import { fieldNames, focusWords } from './log-setup.ts';
import { SaveLine } from './save-line.tsx';

type LogSideProps = {
  mode: 'draft' | 'edit';
  content: CheckInContent;
  lastFocus: { label: string; text: ReactNode } | null;
  /** Each mentor, with what goes to them. */
  readers: readonly string[];
  timeZone: string;
  state: SaveState;
  /** The script is there: before, a browser would send the form to the page itself. */
  ready: boolean;
  busy: boolean;
  errors: readonly Issue[];
};

const outcomes = Object.entries(focusWords).map(([value, label]) => ({ value, label }));
const energies = [1, 2, 3, 4, 5].map((level) => ({
  value: `${level}`,
  label: level,
  name: `${level} of 5`,
}));

export function LogSide(props: LogSideProps) {
  const { mode, content, lastFocus, readers, errors, busy } = props;
  const errorAt = (name: string) => errors.find(({ path }) => path === name)?.message;
  return (
    <div className="stack side-log">
      {lastFocus && (
        <Card title={lastFocus.label} small>
          <div className="quote quoted">{lastFocus.text}</div>
          <Segmented
            name={fieldNames.focusOutcome}
            legend="What became of it?"
            legendHidden
            segments={outcomes}
            defaultValue={content.journal.lastFocusOutcome}
            error={errorAt(fieldNames.focusOutcome)}
          />
        </Card>
      )}
      <Card title="Who sees this" small>
        {readers.length === 0 && <p className="hint">Only you see this.</p>}
        {readers.map((words) => (
          <p key={words} className="hint" dir="auto">
            {words}
          </p>
        ))}
        <hr className="rule" />
        <Segmented
          name={fieldNames.energy}
          legend="Energy"
          note="1 drained, 5 full"
          hint="Only you see this, always."
          segments={energies}
          defaultValue={content.private.energy === null ? null : `${content.private.energy}`}
          error={errorAt(fieldNames.energy)}
        />
        <TextArea
          name={fieldNames.note}
          label="Private note"
          fieldClass="mt-4"
          dir="auto"
          defaultValue={content.private.note}
          hint="Only you see this, always."
          error={errorAt(fieldNames.note)}
        />
      </Card>
      <Card aria-label={mode === 'draft' ? 'Submit' : 'Save'}>
        <Button type="submit" className="w-full" busy={busy} disabled={!props.ready}>
          {mode === 'draft' ? 'Submit check-in' : 'Save changes'}
        </Button>
        <SaveLine state={props.state} mode={mode} timeZone={props.timeZone} />
        <p className="hint keys shortcut">
          <kbd>Ctrl</kbd> or <kbd>⌘</kbd> with <kbd>Enter</kbd>{' '}
          {mode === 'draft' ? 'submits' : 'saves'}.
        </p>
        {mode === 'edit' && (
          <p className="hint keys">
            <a className="link" href="?">
              Back without saving
            </a>
          </p>
        )}
      </Card>
    </div>
  );
}
