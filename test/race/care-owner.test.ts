import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChains } from '../../src/care/index.ts';
import { asActor } from '../../src/care/store/scope.ts';
import { migrate, openDatabase, rows } from '../../src/platform/db/index.ts';
import { plantClient, plantPractice } from '../support/care.ts';
import { migrationsFolder } from '../support/database.ts';
import { startPostgres, type RunningPostgres } from '../support/postgres.ts';

let server: RunningPostgres;

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

/** A database whose owner signs in as `role`, which is no superuser. */
const ownedBy = async (role: string, rights: string): Promise<string> => {
  const house = await openDatabase({ databaseUrl: `${server.url}/postgres`, dataDir: '', poolSize: 1 });
  await house.db.execute(sql.raw(`create role ${role} login ${rights} password 'not-secret'`));
  await house.db.execute(sql.raw(`create database ${role} owner ${role}`));
  await house.close();
  return server.url.replace('postgres:postgres@', `${role}:not-secret@`) + `/${role}`;
};

const works = async (databaseUrl: string): Promise<void> => {
  const { db, close } = await openDatabase({ databaseUrl, dataDir: '', poolSize: 4 });
  try {
    await migrate(db, migrationsFolder);
    const { actor } = await plantPractice(db);
    const clientId = await plantClient(db, actor);
    // The owner of the tables sees no row either, and so does not whoever reads past the store by mistake.
    expect(await rows(db, sql`select id from care.client`)).toEqual([]);
    const access = { act: 'read', object: 'file', clientId, point: 'test', at: new Date() } as const;
    const seen = await asActor(db, actor, access, (tx) => rows(tx, sql`select id from care.client`));
    expect(seen).toEqual([{ id: clientId }]);
    // Many at once: every line has its own number and fits the one before it.
    await Promise.all(
      Array.from({ length: 40 }, () => asActor(db, actor, access, () => Promise.resolve(true))),
    );
    for await (const report of verifyChains(db)) {
      expect(report.fault).toBeUndefined();
      expect(report.seq).toBeGreaterThan(40);
    }
  } finally {
    await close();
  }
};

test('a login role that may make roles makes care’s own, and works as it without being superuser', async () => {
  await works(await ownedBy('makes_roles', 'createrole'));
}, 60_000);

test('a login role that was given care’s role beforehand needs no other right', async () => {
  const url = await ownedBy('was_given', '');
  const house = await openDatabase({ databaseUrl: `${server.url}/postgres`, dataDir: '', poolSize: 1 });
  await house.db.execute(sql`grant duurloop_care to was_given`);
  await house.close();
  await works(url);
}, 60_000);
