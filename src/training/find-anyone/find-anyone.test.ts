import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { plantEnrolment } from '../../../test/support/enrolments.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import type { Database } from '../../platform/db/index.ts';
import { findInvoices } from '../store/invoices.ts';
import { findAnyoneRoutes } from './index.ts';
import { anywhere, readSearch } from './search-words.ts';

let db: Database;
let app: ReturnType<typeof findAnyoneRoutes>;
let transfer: string;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  const edition = await plantEdition(db, { place: 'Enschedé' });
  await plantEnrolment(db, edition, 'held', {
    name: 'Testpersoon Zoë van der Bérg',
    email: 'zoe+cursus@example.com',
    phone: '06 12 34 56 78',
  });
  transfer = await plantEnrolment(db, edition, 'transfer-awaited', {
    name: 'Testpersoon 100% Echt_Waar',
    phone: '+31687654321',
  });
  app = findAnyoneRoutes({
    db,
    site: { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true },
    staffOf: () => ({ name: 'Testpersoon Kantoor' }),
    csrf: () => 'secret',
  });
});

const find = async (q: string) => {
  const answer = await app.request(`/beheer/zoeken?q=${encodeURIComponent(q)}`);
  return { status: answer.status, html: await answer.text() };
};

test.each([
  'zoë',
  'ZOE',
  'van der berg',
  'berg zoe',
  'zoe+cursus@',
  '0612345678',
  '+31 6 1234 5678',
  '0031612345678',
  '345678',
])('a person is found by "%s"', async (q) => {
  const { html } = await find(q);
  expect(html).toContain('Testpersoon Zoë van der Bérg');
  expect(html).not.toContain('Echt_Waar');
});

test.each(['RT18032027', 'rt1803', 'enschede', 'ENSCHEDÉ'])(
  'S18: an edition and its people are found by "%s"',
  async (q) => {
    const { html } = await find(q);
    expect(html).toContain('/beheer/edities/RT18032027');
    expect(html).toContain('Testpersoon Zoë');
  },
);

test('S22: an invoice number leads to the person and to the transfer', async () => {
  const number = (await findInvoices(db, transfer))[0]!.number;
  const { html } = await find(number);
  expect(html).toContain(`/beheer/geld/overboekingen/${number}`);
  expect(html).toContain('Echt_Waar');
  expect(html).not.toContain('Zoë');
});

test('a percent sign and an underscore mean themselves', async () => {
  expect((await find('100%')).html).toContain('Echt_Waar');
  expect((await find('echt_waar')).html).toContain('Echt_Waar');
  for (const q of ['%%', '__', '%zo%', 'z_e', '\\\\'])
    expect((await find(q)).html).toContain('Niets gevonden');
  expect(anywhere('50%_\\')).toBe('%50\\%\\_\\\\%');
});

test('nothing typed asks for words, and too little is explained', async () => {
  const empty = (await app.request('/beheer/zoeken')).text();
  expect(await empty).not.toContain('ten minste');
  expect((await find('z')).html).toContain('Typ ten minste 2 tekens');
  expect((await find('  z ')).html).toContain('Typ ten minste 2 tekens');
});

test('whatever is typed, the page answers, and what was typed is never markup', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 30 })),
      async (q) => {
        const sent = await app.request(`/beheer/zoeken?q=${encodeURIComponent(q.toWellFormed())}`);
        expect(sent.status).toBe(200);
      },
    ),
    { numRuns: 60 },
  );
  for (const raw of ['%00', '%ff%fe', 'a%00b', '%ED%A0%80', '%'])
    expect((await app.request(`/beheer/zoeken?q=${raw}`)).status).toBe(200);
  expect((await find('<script>alert(1)</script>')).html).not.toContain('<script>');
  expect((await find("' or 1=1 --")).html).toContain('Niets gevonden');
});

test('a phone number is read in all its forms, and a code is not one', () => {
  const digits = (q: string) => readSearch(q)?.phone;
  expect([digits('06-12345678'), digits('+31612345678'), digits('0031 6 12345678')]).toEqual([
    '612345678',
    '612345678',
    '612345678',
  ]);
  expect([digits('RT18032027'), digits('06'), digits('anna')]).toEqual([undefined, undefined, undefined]);
});
