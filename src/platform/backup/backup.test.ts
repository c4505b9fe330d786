import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { allRows } from '../../../test/support/all-rows.ts';
import { migrationsFolder } from '../../../test/support/database.ts';
import { plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { systemClock } from '../../kernel/clock.ts';
import { migrate, openDatabase, rows, type Database } from '../db/index.ts';
import { backUp, restore } from './index.ts';

// Each test opens the embedded database several times, on whatever machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'duurloop-backup-'));
const dataDir = join(folder, 'data');
const file = join(folder, 'monday.backup');
const said: string[] = [];
const say = (line: string) => void said.push(line);
const deps = {
  databaseUrl: undefined,
  dataDir,
  migrations: migrationsFolder,
  version: '0.1.0',
  clock: systemClock,
  say,
};

const opened = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
  const database = await openDatabase({ dataDir });
  try {
    return await work(database.db);
  } finally {
    await database.close();
  }
};

let before: Record<string, string[]>;

beforeAll(async () => {
  before = await opened(async (db) => {
    await migrate(db, migrationsFolder);
    await plantOrganisation(db);
    const edition = await plantEdition(db);
    for (const reached of ['paid', 'held', 'on-desk', 'transfer-awaited'] as const)
      await plantEnrolment(db, edition, reached);
    return allRows(db);
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('back up, destroy, restore, compare: every row of every table is there again, and the numbers go on', async () => {
  const manifest = await backUp(deps, file);
  expect(manifest).toMatchObject({ kind: 'embedded', version: '0.1.0' });
  expect(manifest.migrations).toContain('0001_platform.sql');
  rmSync(dataDir, { recursive: true });
  expect((await restore(deps, file, false)).keptAside).toBeUndefined();
  expect(Object.keys(before).length).toBeGreaterThan(20);
  expect(before['training.ledger']).toHaveLength(2);
  await opened(async (db) => {
    expect(await allRows(db)).toEqual(before);
    const [next] = await rows<{ id: number }>(
      db,
      sql`insert into training.ledger (fact, source_id, amount_cents, occurred_at) values ('paid', 'tr_after', 1, now()) returning id::int`,
    );
    expect(next?.id).toBe(3);
  });
  expect(said).toContain('Reading it back …');
});

test('a database that is there is put aside, and only when somebody says yes', async () => {
  await expect(restore(deps, file, false)).rejects.toThrow('--yes');
  const { keptAside } = await restore(deps, file, true);
  expect(existsSync(keptAside!)).toBe(true);
  expect(await opened(allRows)).toEqual(before);
});

test('while the product uses the folder neither is done, and the message says by whom', async () => {
  await opened(async () => {
    await expect(backUp(deps, join(folder, 'other.backup'))).rejects.toThrow(
      `in use by process ${process.pid}`,
    );
    await expect(restore(deps, file, true)).rejects.toThrow('Stop that one first');
  });
  expect(existsSync(join(folder, 'other.backup'))).toBe(false);
});

test('a damaged back-up is refused, wherever the damage is, and a foreign file too', async () => {
  const whole = readFileSync(file);
  const spoilt = join(folder, 'spoilt.backup');
  for (const at of [30, 200, Math.floor(whole.length / 2), whole.length - 1]) {
    const bytes = Buffer.from(whole);
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(spoilt, bytes);
    await expect(restore(deps, spoilt, true)).rejects.toThrow('damaged');
  }
  writeFileSync(spoilt, whole.subarray(0, whole.length - 10));
  await expect(restore(deps, spoilt, true)).rejects.toThrow('damaged');
  for (const foreign of ['', 'PK\x03\x04', 'duurloop-backup 2\n{}\n\n']) {
    writeFileSync(spoilt, foreign);
    await expect(restore(deps, spoilt, true)).rejects.toThrow('not a back-up of Duurloop');
  }
  expect(await opened(allRows)).toEqual(before);
});

test('a back-up is never overwritten', async () => {
  await expect(backUp(deps, file)).rejects.toThrow('never overwritten');
});
