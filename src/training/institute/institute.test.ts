import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld } from '../../../test/support/enrolments.ts';
import { plantOrganisation } from '../../../test/support/world.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { sql } from 'drizzle-orm';
import { loadOrganisation, settledFrom } from '../store/organisation.ts';
import { allFields, typedFrom } from './fields.ts';
import { instituteRoutes } from './route.tsx';

let db: Database;
let app: ReturnType<typeof instituteRoutes>;
const path = '/beheer/instellingen';

beforeAll(async () => {
  db = await testDatabase();
  app = instituteRoutes({
    db,
    clock: fixedClock('2027-01-10T10:00:00Z'),
    site: { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true },
    staffOf: () => ({ id: 'k1', name: 'Testpersoon Kantoor' }),
    csrf: () => 'secret',
  });
});

beforeEach(async () => {
  await emptyWorld(db);
  await db.execute(sql`delete from training.organisation`);
  await plantOrganisation(db);
});

const send = (typed: Record<string, string>) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(typed) });

const filled = async () => ({ ...typedFrom((await settledFrom(db)).at(-1)!), validFrom: '2027-02-01' });

test('what is settled for a later day holds from that day, and not before', async () => {
  const answer = await send({ ...(await filled()), fewSeats: '6', name: 'Instituut Nieuw (voorbeeld)' });
  expect(answer.headers.get('location')).toBe(`${path}?melding=bewaard`);
  expect((await loadOrganisation(db, parseDay('2027-01-31')!)).fewSeats).toBe(4);
  expect(await loadOrganisation(db, parseDay('2027-02-01')!)).toMatchObject({
    fewSeats: 6,
    name: 'Instituut Nieuw (voorbeeld)',
    holds: { startMinutes: 20 },
  });
  expect(await findAudit(db, { object: 'institute:2027-02-01' })).toMatchObject([
    { actor: 'staff:k1', act: 'institute-settled', detail: { changed: ['name', 'fewSeats'] } },
  ]);
});

test('every field that is wrong has its own message, and what was typed is still there', async () => {
  const wrong = {
    ...(await filled()),
    name: '',
    country: 'Nederland',
    email: 'kantoor',
    fewSeats: 'veel',
    vat: 'standard',
    vatRate: '210',
    validFrom: '2026-12-31',
    street: 'Voorbeeldlaan 1 <b>',
  };
  const answer = await send(wrong);
  expect(answer.status).toBe(422);
  const page = await answer.text();
  for (const field of ['name', 'country', 'email', 'fewSeats', 'vatRate', 'validFrom'])
    expect(page).toContain(`href="#field-${field}"`);
  expect(page).toContain('Voorbeeldlaan 1 &lt;b>');
  expect(await settledFrom(db)).toHaveLength(1);
});

test('before anything is settled the page says that this comes first', async () => {
  await db.execute(sql`delete from training.organisation`);
  const page = await (await app.request(path)).text();
  expect(page).toContain('Zolang dit leeg is');
  expect(page).not.toContain('Wat geldt vanaf welke dag');
});

test('whatever is typed is kept whole or refused, never half', async () => {
  const base = await filled();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...allFields.map(({ name }) => name), 'vat', 'vatReason', 'vatRate', 'validFrom'),
      fc.string({ unit: 'binary', maxLength: 60 }),
      async (name, value) => {
        const before = await rows(db, sql`select * from training.organisation`);
        const answer = await send({ ...base, [name]: value });
        expect([303, 422]).toContain(answer.status);
        if (answer.status === 422)
          expect(await rows(db, sql`select * from training.organisation`)).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});
