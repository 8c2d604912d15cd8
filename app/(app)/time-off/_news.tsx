import { daysWords } from '#/components/time-off/time-off-words.ts';
import { Notice } from '#/components/ui/notice.tsx';
import type { TimeOffItem } from '#/lib/time-off/queries.ts';
import { effectWords } from '#/lib/time-off/rules.ts';

type NewsProps = { item: TimeOffItem | undefined; isRemoved: boolean };

/** What has just been done. */
export function News({ item, isRemoved }: NewsProps) {
  if (!item && !isRemoved) return null;
  return (
    <div className="mb-4">
      {item ? (
        <Notice tone="done" title={`Off: ${daysWords(item)}.`}>
          {effectWords(item).join(' ')}
        </Notice>
      ) : (
        <Notice tone="done" title="Taken back: its weeks count again." />
      )}
    </div>
  );
}
