import { Badge } from '#/components/ui/badge.tsx';
import type { TimeOffItem } from '#/lib/time-off/queries.ts';
import { costsOfUndo, effectWords } from '#/lib/time-off/rules.ts';
import { daysWords, kindWords } from './time-off-words.ts';
import { UndoButton } from './undo-button.tsx';

/** Some days off, with what follows from them. */
export function TimeOffEntry({ item }: { item: TimeOffItem }) {
  const days = daysWords(item);
  return (
    <li className="flex items-start gap-3 border-line border-t py-3 first:border-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <b className="font-semibold">{days}</b>
          <Badge>{kindWords[item.kind]}</Badge>
        </p>
        {effectWords(item).map((sentence) => (
          <p key={sentence} className="text-sm text-soft">
            {sentence}
          </p>
        ))}
        {item.reason.trim() !== '' && (
          <p className="mt-1 whitespace-pre-wrap break-words text-sm" dir="auto">
            {item.reason} <span className="text-faint">(only you see this)</span>
          </p>
        )}
      </div>
      <UndoButton id={item.id} days={days} costs={costsOfUndo(item)} />
    </li>
  );
}
