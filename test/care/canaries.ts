import { sql } from 'drizzle-orm';
import { rows, type Database } from '../../src/platform/db/index.ts';

/** A table of care as the database itself describes it, so that a new one is in the proofs from its first day. */
export type CareTable = {
  name: string;
  columns: { name: string; type: string; generated: boolean; needed: boolean }[];
  /** Columns that point at another table of care, by the name of that table. */
  points: Record<string, string>;
  /** The only values a text column may hold, where a check says so. */
  choices: Record<string, string>;
};

/** Every table of care. The head of the log is no table of the product: only the trigger of the log reaches it. */
export const careTables = async (db: Database): Promise<CareTable[]> => {
  const columns = await rows<{ t: string; name: string; type: string; generated: boolean; needed: boolean }>(
    db,
    sql`select table_name as t, column_name as name, udt_name as type,
               is_generated = 'ALWAYS' or identity_generation is not null as generated,
               is_nullable = 'NO' and column_default is null as needed
        from information_schema.columns join information_schema.tables using (table_schema, table_name)
        where table_schema = 'care' and table_type = 'BASE TABLE' and table_name <> 'access_head'
        order by table_name, ordinal_position`,
  );
  const points = await rows<{ t: string; name: string; target: string }>(
    db,
    sql`select c.conrelid::regclass::text as t, a.attname as name, c.confrelid::regclass::text as target
        from pg_constraint c, unnest(c.conkey) key, pg_attribute a
        where c.contype = 'f' and c.connamespace = 'care'::regnamespace
          and a.attrelid = c.conrelid and a.attnum = key and a.attname <> 'practice_id'`,
  );
  const checks = await rows<{ t: string; text: string }>(
    db,
    sql`select conrelid::regclass::text as t, pg_get_constraintdef(oid) as text from pg_constraint
        where contype = 'c' and connamespace = 'care'::regnamespace`,
  );
  const bare = (name: string): string => name.replace(/^care\./, '').replaceAll('"', '');
  const names = [...new Set(columns.map(({ t }) => t))];
  return names.map((name) => ({
    name,
    columns: columns.filter(({ t }) => t === name),
    points: Object.fromEntries(
      points.filter(({ t }) => bare(t) === name).map((one) => [one.name, bare(one.target)]),
    ),
    choices: Object.fromEntries(
      checks
        .filter(({ t }) => bare(t) === name)
        .flatMap(({ text }) =>
          [...text.matchAll(/\(?(\w+) (?:= ANY \(ARRAY\[|= )'([^']*)'::text/g)].map((found) => [
            found[1]!,
            found[2]!,
          ]),
        ),
    ),
  }));
};

/** Whose rows are planted, and the words that may never come out. */
export type Planting = {
  practiceId: string;
  clientId: string;
  memberId: string;
  /** In every text of a row about the client, and in every other text of the practice. */
  clientWord: string;
  practiceWord: string;
};

const valueOf = (type: string, word: string): string => {
  if (type === 'jsonb' || type === 'json') return JSON.stringify({ word });
  if (type === 'bytea') return `\\x${Buffer.from(word).toString('hex')}`;
  if (type === '_text') return `{${word}}`;
  if (type.startsWith('_')) return '{}';
  if (type === 'bool') return 'true';
  if (type === 'date') return '2027-03-01';
  if (type === 'timestamptz') return '2027-03-01T10:00:00Z';
  if (type === 'time') return '10:00';
  if (/^(int|float|numeric)/.test(type)) return '1';
  return word;
};

/** A made-up id that is the same at every run: the table's name and a number in the form of a UUID. */
const idOf = (table: string, column: string): string =>
  `${Buffer.from(table.padEnd(6)).toString('hex').slice(0, 8)}-${Buffer.from(column.padEnd(2)).toString('hex').slice(0, 4)}-7000-8000-${Buffer.from(table.slice(-6).padEnd(6)).toString('hex')}`;

/** Lets every column take any value: what a row may hold does not matter to who may see it. */
const openWide = async (db: Database): Promise<void> => {
  const checks = await rows<{ drop: string }>(
    db,
    sql`select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
        where contype = 'c' and connamespace = 'care'::regnamespace`,
  );
  for (const check of checks) await db.execute(sql.raw(check.drop));
};

/**
 * Puts a row with the words into every table of care that has none of this practice's client yet. Neither keys to
 * other tables nor checks nor triggers are judged meanwhile. Gives every id that is now the practice's own.
 */
export const plantCanaries = async (
  db: Database,
  tables: readonly CareTable[],
  planting: Planting,
): Promise<string[]> => {
  const { practiceId, clientId, memberId, clientWord, practiceWord } = planting;
  const kept: Record<string, string> = { client: clientId, member: memberId, practice: practiceId };
  await openWide(db);
  await db.execute(sql`set session_replication_role = replica`);
  for (const table of tables) {
    if (['practice', 'member', 'client', 'access_log'].includes(table.name)) continue;
    const word = table.columns.some(({ name }) => name === 'client_id') ? clientWord : practiceWord;
    const given = table.columns
      .filter(({ generated }) => !generated)
      .map(({ name, type }) => {
        if (name === 'practice_id') return [name, practiceId] as const;
        const choice = table.choices[name];
        if (choice !== undefined) return [name, choice] as const;
        const target = name === 'client_id' ? 'client' : table.points[name];
        if (type === 'uuid')
          return [
            name,
            (target && kept[target]) ??
              idOf(target ?? table.name, name === 'id' ? 'id' : target ? 'id' : name),
          ] as const;
        return [name, valueOf(type, word)] as const;
      });
    const columns = sql.raw(given.map(([name]) => `"${name}"`).join(', '));
    // As literals: then the database itself turns each into the type of its column.
    const values = sql.raw(given.map(([, value]) => `'${value.replaceAll("'", "''")}'`).join(', '));
    await db.execute(sql`insert into care.${sql.raw(`"${table.name}"`)} (${columns}) values (${values})`);
  }
  await db.execute(sql`set session_replication_role = origin`);
  const ids = new Set<string>();
  for (const table of tables) {
    const found = await rows<{ row: Record<string, unknown> }>(
      db,
      sql`select to_jsonb(t) as row from care.${sql.raw(`"${table.name}"`)} t where practice_id = ${practiceId}`,
    );
    for (const { row } of found)
      for (const value of Object.values(row))
        if (typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) ids.add(value);
  }
  return [...ids];
};

/** All rows of one practice as text, table by table, but for the log, which grows by being looked for. */
export const rowsOf = async (
  db: Database,
  tables: readonly CareTable[],
  practiceId: string,
): Promise<Record<string, string[]>> => {
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    if (name === 'access_log') continue;
    const found = await rows<{ row: string }>(
      db,
      sql`select to_jsonb(t)::text as row from care.${sql.raw(`"${name}"`)} t
          where practice_id = ${practiceId} order by 1`,
    );
    all[name] = found.map(({ row }) => row);
  }
  return all;
};

/** A row of numbers that looks random and is the same for the same seed (mulberry32). */
export const chance = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    below: (most: number): number => Math.floor(next() * most),
    pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!,
  };
};
