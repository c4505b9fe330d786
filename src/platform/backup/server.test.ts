import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { allRows } from '../../../test/support/all-rows.ts';
import { migrationsFolder } from '../../../test/support/database.ts';
import { plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantClient, plantPractice } from '../../../test/support/care.ts';
import { startPostgres } from '../../../test/support/postgres.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { inPractice } from '../../care/store/scope.ts';
import { systemClock } from '../../kernel/clock.ts';
import { migrate, openDatabase, rows, type Database } from '../db/index.ts';
import { backUp, missingTools, restore } from './index.ts';

/** The PostgreSQL that the tests bring along; pg_dump refuses a server that is newer than itself. */
const broughtAlong = 18;

/** Why this cannot be tried here; empty when it can. PGBACKUP_URL names another server, such as one of pg_dump's age. */
const obstacle = ((): string => {
  const missing = missingTools();
  if (missing.length > 0) return `${missing.join(', ')} not on the PATH`;
  const version = Number(/\d+/.exec(execFileSync('pg_dump', ['--version'], { encoding: 'utf8' }))?.[0]);
  return version >= broughtAlong || process.env['PGBACKUP_URL']
    ? ''
    : `pg_dump ${version} is older than the server ${broughtAlong}`;
})();

// A test that did not run must not look like one that passed.
if (obstacle) console.warn(`Back-up of a PostgreSQL server is not tested here: ${obstacle}.`);

/** A fresh database on a server; `work` gets its address. */
const onServer = async (work: (databaseUrl: string) => Promise<void>): Promise<void> => {
  const given = process.env['PGBACKUP_URL'];
  const own = given ? undefined : await startPostgres();
  const url = given ?? own!.url;
  const name = `backup_${process.pid}`;
  const house = await openDatabase({ databaseUrl: `${url}/postgres`, dataDir: '', poolSize: 1 });
  try {
    await house.db.execute(sql.raw(`create database ${name}`));
    await work(`${url}/${name}`);
    await house.db.execute(sql.raw(`drop database ${name}`));
  } finally {
    await house.close();
    await own?.stop();
  }
};

const opened = async <T>(databaseUrl: string, work: (db: Database) => Promise<T>): Promise<T> => {
  const database = await openDatabase({ databaseUrl, dataDir: '', poolSize: 1 });
  try {
    return await work(database.db);
  } finally {
    await database.close();
  }
};

test.skipIf(obstacle)(
  `on a PostgreSQL server: back up, destroy, restore, compare${obstacle ? ` (skipped: ${obstacle})` : ''}`,
  () =>
    onServer(async (databaseUrl) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'duurloop-backup-'));
      const file = join(dataDir, 'server.backup');
      const deps = {
        databaseUrl,
        dataDir,
        migrations: migrationsFolder,
        version: '0.1.0',
        clock: systemClock,
        say: () => undefined,
      };
      await expect(backUp(deps, file)).rejects.toThrow('no Duurloop database');
      const before = await opened(databaseUrl, async (db) => {
        await migrate(db, migrationsFolder);
        await plantOrganisation(db);
        const edition = await plantEdition(db);
        for (const reached of ['paid', 'held', 'on-desk'] as const)
          await plantEnrolment(db, edition, reached);
        await db.execute(sql`create schema of_somebody_else create table kept (it int)`);
        return allRows(db);
      });
      expect((await backUp(deps, file)).kind).toBe('server');
      await opened(databaseUrl, async (db) => {
        await db.execute(sql`drop schema training, identity cascade`);
        await db.execute(sql`delete from platform.outbox`);
        await expect(restore(deps, file, true)).rejects.toThrow('Stop the product first');
      });
      await expect(restore(deps, file, false)).rejects.toThrow('--yes');
      const { keptAside } = await restore(deps, file, true);
      expect(existsSync(keptAside!)).toBe(true);
      await opened(databaseUrl, async (db) => {
        expect(await allRows(db)).toEqual(before);
        expect(await migrate(db, migrationsFolder)).toEqual([]);
        // What guards the rows came along too, and numbers go on where they were.
        await expect(db.execute(sql`delete from training.ledger`)).rejects.toThrow();
        const [next] = await rows<{ id: number }>(
          db,
          sql`insert into training.ledger (fact, source_id, amount_cents, occurred_at) values ('paid', 'tr_after', 1, now()) returning id::int`,
        );
        expect(next?.id).toBe(3);
      });
      rmSync(dataDir, { recursive: true });
    }),
  60_000,
);

test.skipIf(obstacle)(
  `by a login role that is no superuser: what row-level security closes comes along, and stays closed${obstacle ? ` (skipped: ${obstacle})` : ''}`,
  () =>
    onServer(async (superUrl) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'duurloop-backup-'));
      const file = join(dataDir, 'server.backup');
      const role = `owner_${process.pid}`;
      const url = new URL(superUrl);
      const name = url.pathname.slice(1);
      await opened(superUrl, async (db) => {
        await db.execute(sql.raw(`create role ${role} login createrole password 'not-secret'`));
        await db.execute(sql.raw(`alter database ${name} owner to ${role}`));
        await db.execute(sql.raw(`alter schema public owner to ${role}`));
      });
      [url.username, url.password] = [role, 'not-secret'];
      const databaseUrl = url.href;
      // As a back-up reads: else the owner too sees no row of care.
      const all = () => opened(`${databaseUrl}?options=${encodeURIComponent('-c care.back_up=on')}`, allRows);
      const deps = {
        ...{ databaseUrl, dataDir, migrations: migrationsFolder, version: '0.1.0' },
        ...{ clock: systemClock, say: () => undefined },
      };
      const therapist = await opened(databaseUrl, async (db) => {
        await migrate(db, migrationsFolder);
        const { actor } = await plantPractice(db);
        await plantClient(db, actor);
        expect(await rows(db, sql`select id from care.client`)).toEqual([]);
        return actor;
      });
      const before = await all();
      expect(before['care.client']).toHaveLength(1);
      await backUp(deps, file);
      await opened(databaseUrl, (db) => db.execute(sql`drop schema care, training, identity cascade`));
      await restore(deps, file, true);
      expect(await all()).toEqual(before);
      await opened(databaseUrl, async (db) => {
        expect(await rows(db, sql`select id from care.client`)).toEqual([]);
        const access = { act: 'search', object: 'clients', point: 'test', at: systemClock.now() } as const;
        const seen = await inPractice(db, therapist, access, (tx) =>
          rows(tx, sql`select id from care.client`),
        );
        expect(seen).toHaveLength(1);
      });
      await opened(superUrl, async (db) => {
        await db.execute(sql.raw(`reassign owned by ${role} to current_user`));
        await db.execute(sql.raw(`drop owned by ${role}`));
        await db.execute(sql.raw(`drop role ${role}`));
      });
      rmSync(dataDir, { recursive: true });
    }),
  60_000,
);
