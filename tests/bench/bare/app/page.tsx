import { connection } from 'next/server';
import { sql } from '../sql.ts';

/** About 20 KB of HTML from a tree of plain elements, and one query. */
export default async function BarePage() {
  await connection();
  const rows = await sql<{ id: number; name: string }[]>`
    select n as id, 'Row number ' || n as name from generate_series(1, 190) n`;
  return (
    <main>
      <h1>Bare</h1>
      <ul>
        {rows.map(({ id, name }) => (
          <li key={id} className="row">
            <a href={`/rows/${id}`}>{name}</a> <span className="value">{id * 37}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
