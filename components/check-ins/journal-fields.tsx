import { TextArea } from '#/components/ui/inputs.tsx';
import type { CheckInContent } from '#/lib/check-ins/input.ts';
import type { Issue } from '#/lib/core/errors.ts';
import { journalFields } from './log-setup.ts';

type JournalFieldsProps = {
  journal: CheckInContent['journal'];
  /** Who reads it; null without a mentor. */
  readers: string | null;
  errors: readonly Issue[];
};

export function JournalFields({ journal, readers, errors }: JournalFieldsProps) {
  return (
    <section className="card stack" aria-label="Journal">
      {readers && <p className="hint who">{readers}</p>}
      {journalFields.map(({ key, name, label }) => (
        <TextArea
          key={key}
          name={name}
          label={label}
          rows={key === 'wins' ? 3 : 2}
          dir="auto"
          defaultValue={journal[key]}
          error={errors.find(({ path }) => path === name)?.message}
        />
      ))}
      <p className="hint">Markdown works: **bold**, *italic*, lists, links.</p>
    </section>
  );
}
