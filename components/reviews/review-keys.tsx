'use client';

import { useEffect, useState } from 'react';
import { useReady } from '#/components/ui/use-ready.ts';
import { commentInSight, moveInQueue, stepOf } from './key-steps.ts';
import { KeysDialog } from './keys-dialog.tsx';

type ReviewKeysProps = {
  /** Where the queue goes on; both null on the queue itself. */
  next?: string | null;
  previous?: string | null;
  place: 'queue' | 'review';
};

const switchedOff = 'milepost.review-keys';

/** The keys of the review queue, and the line that says so. They can be switched off. */
export function ReviewKeys({ next = null, previous = null, place }: ReviewKeysProps) {
  const [on, setOn] = useState(false);
  const [shown, setShown] = useState(false);
  const [words, setWords] = useState('');
  const ready = useReady();
  useEffect(() => setOn(readSwitch()), []);
  useEffect(() => {
    if (ready && location.hash === '#write') commentInSight();
  }, [ready]);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const step = stepOf(event);
      if (!step || !on) return;
      event.preventDefault();
      if (step === 'keys') return setShown(true);
      if (place === 'queue') {
        const said = moveInQueue(step);
        return setWords(said ?? '');
      }
      if (step === 'comment') return commentInSight();
      if (step === 'mark') {
        const button = document.querySelector<HTMLElement>('[data-mark]');
        return button ? button.click() : setWords('There is nothing to mark here.');
      }
      const to = step === 'next' ? next : previous;
      if (to) return location.assign(to);
      setWords(step === 'next' ? 'This is the last one.' : 'This is the first one.');
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [on, next, previous, place]);
  return (
    <>
      <p className="keys-line">
        {on ? (
          <>
            <kbd>j</kbd> <kbd>k</kbd> next and previous · <kbd>c</kbd> comment
            {place === 'review' && (
              <>
                {' '}
                · <kbd>m</kbd> mark reviewed
              </>
            )}{' '}
            ·{' '}
          </>
        ) : null}
        <button type="button" className="link" onClick={() => setShown(true)}>
          {on ? 'All keys' : 'Keys'}
        </button>
        {on && (
          <>
            {' '}
            <kbd>?</kbd>
          </>
        )}
      </p>
      <p role="status" className="sr-only">
        {words}
      </p>
      <KeysDialog
        open={shown}
        on={on}
        onSwitch={(wanted) => {
          setOn(wanted);
          writeSwitch(wanted);
        }}
        onClose={() => setShown(false)}
      />
    </>
  );
}

function readSwitch(): boolean {
  try {
    return localStorage.getItem(switchedOff) === null;
  } catch {
    return true;
  }
}

function writeSwitch(on: boolean): void {
  try {
    if (on) localStorage.removeItem(switchedOff);
    else localStorage.setItem(switchedOff, 'off');
  } catch {
    // Without storage the choice holds for this page.
  }
}
