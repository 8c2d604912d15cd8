'use client';

import { Button } from '#/components/ui/button.tsx';
import { Dialog } from '#/components/ui/dialog.tsx';
import { Checkbox } from '#/components/ui/inputs.tsx';

type KeysDialogProps = {
  open: boolean;
  on: boolean;
  onSwitch: (on: boolean) => void;
  onClose: () => void;
};

const keys = [
  [['j', 'n'], 'The next review'],
  [['k', 'p'], 'The one before'],
  [['c'], 'Comment on what is in sight'],
  [['m'], 'Mark reviewed, and go on to the next'],
  [['?'], 'This list'],
] as const;

/** The list of keys, and the switch for those whom single keys disturb. */
export function KeysDialog({ open, on, onSwitch, onClose }: KeysDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Keys for reviewing"
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <dl className="keys-list">
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name, i) => (
                <span key={name}>
                  {i > 0 && ' or '}
                  <kbd>{name}</kbd>
                </span>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="my-3">They do nothing while you type.</p>
      <Checkbox checked={on} onChange={(event) => onSwitch(event.target.checked)}>
        Use these keys
      </Checkbox>
    </Dialog>
  );
}
