import { createHash } from 'node:crypto';
import type postgres from 'postgres';
import type { TransactionSql } from 'postgres';
import { eyesOf, previewOf } from './oracle.ts';
import { type Act, type Asker, may, type Row, type Rows } from './rows.ts';
import type { World } from './world.ts';

// The second wall by itself: what plain statements on every table get, under row-level security.

export interface Table {
  name: string;
  /** Tells one row from another, in SQL over the table's columns. */
  key: string;
}

/** All tables of the product; a new one comes by itself. @param admin a superuser */
export function tablesOf(admin: postgres.Sql): Promise<Table[]> {
  return admin<Table[]>`
    select distinct on (c.relname) c.relname name, 'jsonb_build_array(' || (
        select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum = any(i.indkey)) || ')::text' key
    from pg_class c join pg_index i on i.indrelid = c.oid and i.indisunique
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname, i.indisprimary desc`;
}

/** Every row there is, walls or not. */
export async function rowsOf(admin: postgres.Sql, tables: Table[]): Promise<Rows> {
  const parts = tables.map(
    ({ name, key }) =>
      `(select coalesce(jsonb_agg(to_jsonb(t) || jsonb_build_object('key', ${key})), '[]') from ${name} t) ${name}`,
  );
  const [rows] = await admin.unsafe<Rows[]>(`select ${parts.join(', ')}`);
  return rows as Rows;
}

/** Everybody who could ask: the people, the borrowed eyes, the product, holders of a secret, and nobody. */
export function askersIn(world: World, rows: Rows): Asker[] {
  const nobody = { self: null, mentor: null, mentee: null };
  const secretOf = (table: string) => rows[table]?.[0]?.token_hash?.slice(2) ?? '';
  const stranger = world.people.at(-1);
  return [
    ...world.people.map(({ id, name }) => ({ name, ...eyesOf(id) })),
    ...world.mentorships
      .filter(({ mentor }) => mentor !== null)
      .map((one) => ({ name: `the preview of ${one.id}`, ...previewOf(one) })),
    ...world.mentorships
      .filter(({ state }) => state === 'invited')
      .map(({ token }) => ({
        name: 'the holder of a link',
        ...eyesOf(stranger?.id ?? ''),
        invitation: createHash('sha256').update(token).digest('hex'),
      })),
    { name: 'the product', ...nobody, system: true },
    { name: 'the holder of a session', ...nobody, session: secretOf('sessions') },
    { name: 'the holder of a token', ...nobody, session: secretOf('api_tokens') },
    { name: 'nobody', ...nobody },
  ];
}

/**
 * What the database shows and does not, against what the model says; empty when they agree.
 * @param share which of how many parts of those who could ask
 */
export async function readProblems(
  app: postgres.Sql,
  { world, rows }: { world: World; rows: Rows },
  tables: Table[],
  share = { part: 0, of: 1 },
): Promise<string[]> {
  const askers = askersIn(world, rows).filter((_, i) => i % share.of === share.part);
  const parts = tables.map(
    ({ name, key }) => `(select coalesce(jsonb_agg(${key}), '[]') from ${name}) ${name}`,
  );
  const statement = `select ${parts.join(', ')}`;
  const shown = await app.begin((sql) =>
    Promise.all(
      askers.map(async (asker) => {
        // Both are sent now, in this order; a promise that is only awaited would be sent later.
        const named = become(sql, asker);
        const asked = sql
          .unsafe<Record<string, string[]>[]>(statement, [], { prepare: true })
          .execute();
        await named;
        return (await asked)[0] ?? {};
      }),
    ),
  );
  return askers.flatMap((asker, i) =>
    tables.flatMap(({ name }) =>
      differences('read', name, { world, rows, asker }, shown[i]?.[name] ?? []),
    ),
  );
}

/**
 * Which rows of a table whoever is named may put in, change or take out: tried all at once, or one by one where one
 * fails for all; whatever was done is undone. Prepared, because planning takes longer than doing.
 */
const probe = `
  create or replace function probe(act text, name text, key text, given jsonb) returns text[] language plpgsql as $$
  declare
    row jsonb; done text[] := '{}'; change text := case act
      when 'update' then format('update %1$I set %2$I = %2$I', name, given -> 0 ->> 'column')
      else format('delete from %I', name) end;
  begin
    if act <> 'insert' then
      begin
        execute format('with tried as (%s returning %s k) select coalesce(array_agg(k), ''{}'') from tried', change, key)
          into done;
        raise exception 'taken back' using errcode = 'MPYES';
      exception when sqlstate 'MPYES' then return done;
        when others then done := '{}';
      end;
    end if;
    change := case act when 'insert' then format('insert into %1$I select * from jsonb_populate_record(null::%1$I, $1)', name)
      else format('%s where %s = $1 ->> ''key''', change, key) end;
    execute 'prepare probing (jsonb) as with tried as (' || change || ' returning 1) select count(*) from tried';
    for row in select jsonb_array_elements(given) loop
      declare
        hit integer;
      begin
        execute format('execute probing (%L)', row) into hit;
        raise exception 'taken back' using errcode = case when hit > 0 then 'MPYES' else 'MPNOT' end;
      exception
        when sqlstate 'MPNOT' or insufficient_privilege then null;
        when others then done := done || (row ->> 'key');
      end;
    end loop;
    deallocate probing;
    return done;
  end $$`;

/** The same for changes: each row is put in again, changed and taken out by everybody, and all of it undone. */
export async function writeProblems(
  { admin, app }: { admin: postgres.Sql; app: postgres.Sql },
  { world, rows }: { world: World; rows: Rows },
  tables: Table[],
): Promise<string[]> {
  await admin.unsafe(probe);
  const problems: string[] = [];
  const acts: Act[] = ['insert', 'update', 'delete'];
  await app.begin(async (sql) => {
    for (const asker of askersIn(world, rows)) {
      await become(sql, asker);
      for (const { name, key } of tables) {
        const given = rows[name] ?? [];
        if (given.length === 0) continue;
        const column = Object.keys(given[0] ?? {}).find((one) => one !== 'key');
        const sent = JSON.stringify(given.map((row) => ({ ...row, column })));
        for (const act of acts) {
          const [answer] = await sql<[{ done: string }]>`
            select to_json(probe(${act}, ${name}, ${key}, ${sent}::text::jsonb)) done`;
          const done = answer.done as unknown as string[];
          problems.push(...differences(act, name, { world, rows, asker }, done));
        }
      }
    }
  });
  return problems;
}

function become(sql: TransactionSql, asker: Asker) {
  const actor = asker.system ? 'system' : (asker.self ?? '');
  // A person reads with their own eyes; only a preview names others.
  const mentor = asker.self === asker.mentor ? '' : (asker.mentor ?? '');
  return sql`select set_config('role', 'milepost_app', true), set_config('app.actor', ${actor}, true),
    set_config('app.mentor', ${mentor}, true), set_config('app.mentee', ${asker.mentee ?? ''}, true),
    set_config('app.session', ${asker.session ?? ''}, true),
    set_config('app.invitation', ${asker.invitation ?? ''}, true)`.execute();
}

function differences(
  act: Act,
  table: string,
  { world, rows, asker }: { world: World; rows: Rows; asker: Asker },
  got: string[],
): string[] {
  const gotten = new Set(got);
  return (rows[table] ?? []).flatMap((row: Row) => {
    const allowed = may(act, table, { world, rows, row, asker });
    if (allowed === gotten.has(row.key)) return [];
    const verb = allowed ? 'cannot' : 'can';
    return [`${asker.name} ${verb} ${act} ${table} ${row.key}: ${JSON.stringify(row)}`];
  });
}
