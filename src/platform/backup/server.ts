import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { openDatabase, type OpenDatabase } from '../db/index.ts';
import { countOthers, migrationsOf } from './query.ts';

const tools = ['pg_dump', 'pg_restore', 'psql'] as const;
type Tool = (typeof tools)[number];

/** The tools of PostgreSQL that are not on the PATH of this process. */
export const missingTools = (path = process.env.PATH ?? ''): Tool[] =>
  tools.filter((tool) => {
    const runnable = (folder: string): boolean => {
      try {
        accessSync(join(folder, tool), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    };
    return !path.split(delimiter).some(runnable);
  });

const demandTools = (): void => {
  const missing = missingTools();
  if (missing.length > 0)
    throw new Error(
      `${missing.join(', ')} not found. Install the PostgreSQL client tools, of the server's version or newer.`,
    );
};

/**
 * Tables of care are closed to their owner too, by row-level security; a policy opens them for reading to who says that it
 * makes a back-up (migrations/0016_care.sql).
 */
const readsAll = '-c care.back_up=on';

/** Runs a tool on the database; the password goes by the environment, where other users of the machine cannot see it. */
const run = (tool: Tool, databaseUrl: string, args: string[], input?: Uint8Array): Promise<Uint8Array> => {
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  url.password = '';
  const target = tool === 'pg_restore' ? [] : [`--dbname=${url.href}`];
  return new Promise((done, failed) => {
    const child = spawn(tool, [...args, ...target], {
      env: { ...process.env, ...(password ? { PGPASSWORD: password } : {}), PGOPTIONS: readsAll },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    let problem = '';
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => (problem = (problem + chunk.toString()).slice(-2_000)));
    child.stdin.on('error', () => undefined);
    child.once('error', failed);
    child.once('close', (code) =>
      code === 0 ? done(Buffer.concat(out)) : failed(new Error(`${tool} failed: ${problem.trim()}`)),
    );
    child.stdin.end(input);
  });
};

const onServer = async <T>(databaseUrl: string, work: (opened: OpenDatabase) => Promise<T>): Promise<T> => {
  const opened = await openDatabase({ databaseUrl, dataDir: '', poolSize: 1 });
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
};

/** The schemas that are the product's own; another one in the same database is left alone. */
const schemas = (names: readonly string[]): string[] => names.map((name) => `--schema=${name}`);

/** A dump of one moment, while the product may go on. Throws, with what to do, when pg_dump is missing or refuses. */
export const copyServer = async (
  databaseUrl: string,
  own: readonly string[],
): Promise<{ content: Uint8Array; migrations: string[] }> => {
  demandTools();
  const migrations = await onServer(databaseUrl, ({ db }) => migrationsOf(db));
  if (migrations.length === 0) throw new Error('There is no Duurloop database at DATABASE_URL.');
  // With the privileges: without them care's own role could no longer reach its tables.
  const options = ['--format=custom', '--no-owner', '--enable-row-security'];
  return {
    content: await run('pg_dump', databaseUrl, [...options, ...schemas(own), '--schema=public']),
    migrations,
  };
};

export const serverHasData = (databaseUrl: string): Promise<boolean> =>
  onServer(databaseUrl, async ({ db }) => (await migrationsOf(db)).length > 0);

const grantedTo = /^GRANT .* TO "?([a-z_][a-z0-9_]*)"?;$/gm;

/** What is granted on the schemas of the product. */
const schemaGrants = (script: string, own: readonly string[]): string =>
  [...script.matchAll(/^GRANT .* ON SCHEMA "?(\w+)"? TO .*;$/gm)]
    .filter(([, schema]) => own.includes(schema!))
    .map(([line]) => line)
    .join('\n');

/** Roles are of a server, and stand in no dump: those that something is granted to are made first, as the product does. */
const makeRoles = (script: string): string =>
  [...new Set([...script.matchAll(grantedTo)].map(([, role]) => role!))]
    .filter((role) => role !== 'public')
    .map(
      (role) => `do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
  if current_setting('server_version_num')::integer < 160000 then
    if not pg_has_role(current_user, '${role}', 'member') then execute format('grant ${role} to %I', current_user); end if;
  else
    if not pg_has_role(current_user, '${role}', 'set') then
      execute format('grant ${role} to %I with inherit false, set true', current_user);
    end if;
  end if;
end $$;
`,
    )
    .join('');

/** Puts a dump in the place of the product's schemas: all of it in one transaction, or nothing is changed. */
export const putServer = async (
  databaseUrl: string,
  content: Uint8Array,
  own: readonly string[],
): Promise<void> => {
  demandTools();
  const others = await onServer(databaseUrl, ({ db }) => countOthers(db));
  if (others > 0) throw new Error(`${others} others are connected to the database. Stop the product first.`);
  const script = await run('pg_restore', databaseUrl, ['--no-owner', '--file=-', ...schemas(own)], content);
  // What is granted on a schema itself does not count as being in it.
  const whole = await run('pg_restore', databaseUrl, ['--no-owner', '--schema-only', '--file=-'], content);
  const grants = schemaGrants(Buffer.from(whole).toString('utf8'), own);
  const ledger = await run(
    'pg_restore',
    databaseUrl,
    ['--no-owner', '--no-privileges', '--file=-', '--schema=public', '--table=migration'],
    content,
  );
  const key = 'alter table public.migration add primary key (name);\n';
  const drop = own.map((name) => `drop schema if exists ${name} cascade;\ncreate schema ${name};\n`).join('');
  const all = Buffer.concat([
    Buffer.from(`${makeRoles(`${Buffer.from(script).toString('utf8')}\n${grants}`)}${drop}`),
    Buffer.from('drop table if exists public.migration;\n'),
    script,
    Buffer.from(`\n${grants}\n`),
    ledger,
    Buffer.from(`\n${key}`),
  ]);
  await run(
    'psql',
    databaseUrl,
    ['--no-psqlrc', '--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1', '--file=-'],
    all,
  );
};
