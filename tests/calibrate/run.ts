import { metricKinds } from '#/db/vocabulary.ts';
import { meanBrier } from './brier.ts';
import { isAdverse, shapes } from './goal.ts';
import { measure, measurementsSeen, type Row, shortfalls } from './measure.ts';
import { type Score, sumOf } from './score.ts';
import { reportingSeed, tuningSeed } from './seeds.ts';

const goals = Number(process.argv[2] ?? 4000);
const rows = measure(reportingSeed, tuningSeed, goals);
const percent = (part: number, whole: number) => (100 * part) / whole;
const fixed = (number: number, digits = 1) => number.toFixed(digits).padStart(6);
const seenSum = (goals * measurementsSeen.length * shapes.length).toLocaleString('en');

console.log(`${seenSum} goals of each kind, ${goals} in each cell; seed ${reportingSeed}.`);
for (const kind of metricKinds) {
  const own = rows.filter((row) => row.kind === kind);
  console.log(`\n${kind}: % of outcomes in the 80 % band, by measurements seen`);
  console.log(
    `${''.padEnd(16)}${measurementsSeen.map((seen) => `${seen}`.padStart(6)).join('')}   band as drawn`,
  );
  for (const row of own) console.log(coverageLine(row));
  console.log(`\n${kind}: Brier score of the chance (met: % of goals)`);
  console.log(`${''.padEnd(16)}   met  forecast  base rate  line  line, as often right as before`);
  for (const row of own) console.log(brierLine(row.shape, [row]));
  console.log(brierLine('all', own));
  console.log(`\n${kind}: chance said, and % of those goals met`);
  console.log(reliability(sumOf(own.map(({ all }) => all))));
}
console.log(`\n${brierLine('everything', rows)}`);

const short = shortfalls(rows);
console.log(short.length === 0 ? '\nNothing falls short.' : '\nFalls short:');
for (const one of short) console.log(`- ${one}`);

function coverageLine({ shape, cells, all }: Row): string {
  const shares = cells.map((cell) => fixed(percent(cell.covered, cell.goals))).join('');
  const name = isAdverse(shape) ? shape : `${shape} *`;
  return `${name.padEnd(16)}${shares}  ${fixed(percent(all.inBand, all.goals))}`;
}

function brierLine(name: string, group: readonly Row[]): string {
  const { forecast, baseRate, line, fairLine } = meanBrier(group.map(({ brier }) => brier));
  const all = sumOf(group.map((row) => row.all));
  const numbers = [forecast, baseRate, line, fairLine].map((brier) => fixed(brier, 3)).join('   ');
  return `${name.padEnd(16)}${fixed(percent(all.met, all.goals))}   ${numbers}`;
}

function reliability({ fifths }: Score): string {
  return fifths
    .map(
      ([count, chances, met]) =>
        `${fixed(percent(chances, count))} ->${fixed(percent(met, count))}`,
    )
    .join(' ');
}
