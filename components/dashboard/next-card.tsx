import type { NextStep } from '#/lib/pace/next-steps.ts';

const marks: Record<NextStep['kind'], string> = {
  log: 'M3.5 2.5h9v11h-9zM6 6h4M6 9h4',
  replan: 'M2.5 12.5c5 0 2-8.5 10-8.5M10 1.5l2.5 2.5-2.5 2.5',
  close: 'M3.5 14V2.5h9l-2.5 3.5 2.5 3.5h-9',
  answer: 'M2.5 3h11v8H7l-3 2.5V11H2.5z',
  milestone: 'M4 14V7a4 4 0 0 1 8 0v7zM2 14h12',
  value: 'M2.5 13.5 7 8l2.5 2 4-6.5',
};

/** What else there is to do now, beside the one thing on the button. */
export function NextCard({ steps }: { steps: readonly NextStep[] }) {
  if (steps.length === 0) return null;
  return (
    <section className="card what-now" aria-labelledby="what-now">
      <h2 id="what-now" className="plain">
        What now
      </h2>
      <ul>
        {steps.map(({ kind, href, words }) => (
          <li key={`${kind} ${href} ${words}`}>
            <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
              <path d={marks[kind]} />
            </svg>
            <a href={href} dir="auto">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
