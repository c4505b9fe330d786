import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { logbookRoutes } from './index.ts';

let db: Database;
let app: ReturnType<typeof logbookRoutes>;
const path = '/beheer/logboek';

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  await db.execute(
    sql`insert into identity.staff (id, name, email) values ('k1', 'Testpersoon Kantoor', 'kantoor@example.com')`,
  );
  app = logbookRoutes({
    db,
    site: { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true },
    staffOf: () => ({ name: 'Testpersoon Kantoor' }),
    csrf: () => 'secret',
  });
});

beforeEach(() => emptyWorld(db));

const get = async (to: string) => {
  const answer = await app.request(to);
  return { status: answer.status, html: await answer.text() };
};

const write = (act: string, object: string, detail: Record<string, unknown> = {}, actor = 'staff:k1') =>
  inTransaction(db, (tx) => recordAudit(tx, { actor, act, object, detail }));

test('a line says who did what to whom, in names and words', async () => {
  expect((await get(path)).html).toContain('Alles wat iemand doet, komt hier te staan');
  const edition = await plantEdition(db);
  const id = await plantEnrolment(db, edition, 'held', { name: 'Testpersoon Logboek' });
  await write('desk-seated', id, { cents: 119_500, to: edition.code });
  await write('nieuw-soort', edition.id, {}, 'iets-nieuws');
  const { html } = await get(path);
  expect(html).toContain('Plaats gegeven na betaling');
  expect(html).toContain('Testpersoon Logboek');
  expect(html).toContain('bedrag: €\u00a01.195,00');
  expect(html).toContain('nieuw-soort');
  expect(html).toContain('iets-nieuws');
  const filtered = (await get(`${path}?object=${id}`)).html;
  expect(filtered).toContain('Alleen regels over');
  expect(filtered).not.toContain('nieuw-soort');
});

test('lines come a hundred at a time, newest first, also for one thing', async () => {
  await db.execute(sql`insert into platform.audit (actor, act, object)
    select 'system', 'act-' || n, case when n % 2 = 0 then 'even' else 'odd' end from generate_series(1, 250) n`);
  const first = (await get(`${path}?object=even`)).html;
  expect(first).toContain('act-250');
  expect(first).not.toContain('act-249');
  const next = /logboek\?object=even&amp;voor=(\d+)/.exec(first)![1]!;
  const last = (await get(`${path}?object=even&voor=${next}`)).html;
  expect(last).toContain('act-2<');
  expect(last).not.toContain('Oudere regels');
});

test('hostile input filters nothing and is never a fault of ours', async () => {
  await write('x', 'y', { '<script>': '<img src=x>', cents: 'veel' });
  for (const wrong of ['%00', '-1', '9'.repeat(40), "' or 1=1", '%E2%80%AE', '<script>', 'a'.repeat(300)]) {
    const { status, html } = await get(`${path}?object=${wrong}&voor=${wrong}`);
    expect(status).toBe(200);
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<img');
  }
});
