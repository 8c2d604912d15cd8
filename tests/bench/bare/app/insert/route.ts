import { sql } from '../../sql.ts';

export async function POST(request: Request): Promise<Response> {
  const body = (await request.json()) as { text: string };
  const [row] = await sql`insert into bare_rows (body) values (${body.text}) returning id`;
  return Response.json({ id: row?.id });
}
