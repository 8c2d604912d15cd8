import { Card } from '#/components/ui/card.tsx';
import { Table } from '#/components/ui/table.tsx';
import { closedWords, recordSentences } from '#/lib/pace/record/words.ts';
import type { Quarter } from '#/lib/pace/record.ts';

/** What became of goals, and how right was what was said and forecast about them. */
export function LookingBack({ quarters }: { quarters: readonly Quarter[] }) {
  const sentences = recordSentences(quarters);
  const rows = quarters.filter((one) => closedWords(one) !== null);
  return (
    <Card title="Goals that ended">
      {rows.length === 0 ? (
        <p className="mt-2 text-soft">
          None yet. Once one is closed, what you said of it and what was forecast is held against
          what came.
        </p>
      ) : (
        <>
          {sentences.map((sentence) => (
            <p key={sentence} className="mt-2 max-w-prose">
              {sentence}
            </p>
          ))}
          <div className="mt-3">
            <Table
              caption="Goals closed, quarter by quarter"
              head={['Quarter', 'Closed', 'Said on track', 'Forecasts']}
              rows={rows.map((one) => ({
                key: one.quarter,
                cells: [shortQuarter(one), closedWords(one), saidCell(one), bandCell(one)],
              }))}
            />
          </div>
        </>
      )}
    </Card>
  );
}

/** "Q4 2026". */
function shortQuarter({ quarter }: Quarter): string {
  const [year, name] = quarter.split('-');
  return `${name} ${year}`;
}

function saidCell({ saidOnTrack, saidAndMet }: Quarter): string {
  if (saidOnTrack === 0) return '–';
  return `${saidOnTrack === 1 ? 'once' : `${saidOnTrack} times`}, ${saidAndMet} met`;
}

function bandCell({ forecasts, held }: Quarter): string {
  return forecasts === 0 ? '–' : `${held} of ${forecasts} held`;
}
