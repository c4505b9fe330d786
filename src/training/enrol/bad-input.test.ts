import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld } from '../../../test/support/enrolments.ts';
import { startHouse, type House } from '../../../test/support/house.ts';
import { journey, stepNames, typed, type Journey, type Step } from '../../../test/support/journey.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import { latin1, pdf, png } from '../../platform/files/sample-files.ts';

let db: Database;
let house: House;
let way: Journey;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  house = await startHouse(db);
});
beforeEach(async () => {
  await emptyWorld(db);
  way = journey(house, db, (await plantEdition(db)).code);
});
afterAll(() => house.stop());

/** Sends one page with one field changed; gives the status and whether the field is marked. */
const send = async (step: Step, fields: Record<string, string>) => {
  const all: Record<string, string> = { ...typed[step], ...fields };
  const answer =
    step === 'gegevens' ? await house.form(way.first, all) : await way.step(await way.begin(), step, all);
  const html = answer.status === 422 ? await answer.text() : '';
  return {
    status: answer.status,
    marked: [...html.matchAll(/id="field-(\w+)-error"/g)].map(([, name]) => name),
    html,
  };
};

const long = (n: number) => 'a'.repeat(n);
const business = { soort: 'zakelijk', bedrijf: 'Praktijk Voorbeeld' };
const other = { niveau: 'anders', toelichting: 'Twintig jaar voor groepen gestaan' };
const transfer = { betaalwijze: 'anders', betaalreden: 'Mijn werkgever betaalt' };

const refusedFields: [Step, field: string, bad: string[], given?: Record<string, string>][] = [
  ['gegevens', 'naam', ['', '   ', '123', '🏃', long(121), '\u0000\u0007', '\u202e']],
  [
    'gegevens',
    'email',
    [
      '',
      'anna',
      'anna@',
      'a b@example.com',
      'a@b@example.com',
      'a@127.0.0.1',
      `${long(250)}@example.com`,
      'a\u0000@x',
    ],
  ],
  ['gegevens', 'telefoon', ['', 'bel mij', '12', long(41), '+', '٠٦']],
  ['gegevens', 'beroep', ['', long(121)]],
  ['gegevens', 'register', [long(121)]],
  ['gegevens', 'registernummer', [long(41)]],
  ['factuur', 'soort', ['', 'gratis', '__proto__']],
  ['factuur', 'straat', ['', long(121), 'Postbus 12', ' postbus 9']],
  ['factuur', 'postcode', ['', '0123 AB', '12345', 'ABCD 12', long(13)]],
  ['factuur', 'plaats', ['', long(81)]],
  ['factuur', 'land', ['ZZ', 'nl', '<b>', 'constructor']],
  ['factuur', 'bedrijf', ['', long(121)], business],
  ['factuur', 'kvk', ['1234567', '123456789', 'abcdefgh', long(21)], business],
  ['factuur', 'btw', ['12', 'N', 'NL!!!', long(21)], business],
  ['factuur', 'referentie', [long(61)], business],
  ['vooropleiding', 'niveau', ['', 'mbo', 'toString']],
  ['vooropleiding', 'richting', ['', long(121)]],
  ['vooropleiding', 'jaar', ['', '19', '1939', '2999', '-200', '2e03', '20.5', 'abcd', '二〇二〇']],
  ['vooropleiding', 'toelichting', ['', 'te kort', long(2001)], other],
  ['wensen', 'voorkeur', [long(501)]],
  ['wensen', 'dieet', [long(301)]],
  ['wensen', 'toegankelijkheid', [long(501)]],
  ['wensen', 'betaalwijze', ['', 'contant', 'creditcard']],
  ['wensen', 'betaalreden', ['', 'kort', long(501)], transfer],
];

describe('every field refuses what cannot be, and says so at the field', () => {
  for (const [step, field, bad, given = {}] of refusedFields) {
    test(`${step}: ${field}`, async () => {
      for (const value of bad) {
        const { status, marked } = await send(step, { ...given, [field]: value });
        expect([status, marked], JSON.stringify(value.slice(0, 20))).toEqual([422, [field]]);
      }
    });
  }
  test('every field of every page is among them', () => {
    const tried = new Set(refusedFields.map(([, field]) => field));
    const asked = [
      'naam',
      'email',
      'telefoon',
      'beroep',
      'register',
      'registernummer',
      'soort',
      'straat',
      'postcode',
      'plaats',
      'land',
    ];
    const more = [
      'bedrijf',
      'kvk',
      'btw',
      'referentie',
      'niveau',
      'richting',
      'jaar',
      'toelichting',
      'voorkeur',
      'dieet',
    ];
    expect(
      [...asked, ...more, 'toegankelijkheid', 'betaalwijze', 'betaalreden'].filter(
        (field) => !tried.has(field),
      ),
    ).toEqual([]);
  });
});

test('names, addresses and mailboxes of the whole world pass, and come out as they were typed', async () => {
  const name = "Testpersoon Zoë O'Brien-İpek 🏃‍♀️ محمد 李";
  const key = await way.fill({
    gegevens: { naam: `  ${name}\n`, email: ' Anna+cursus@Café.nl ', beroep: '<script>alert(1)</script>' },
    wensen: { dieet: '"><img src=x onerror=alert(1)>', voorkeur: "'; drop table training.seat; --" },
  });
  const page = await (await way.open(key, 'controleren')).text();
  expect(page).toContain('Anna+cursus@café.nl');
  expect(page).not.toContain('<script>alert');
  expect(page).not.toContain('<img src=x');
  expect((await way.send(key)).status).toBe(303);
  const [saved] = await rows<Record<string, string>>(
    db,
    sql`select name, email, profession, diet, transfer_preference from training.enrolment`,
  );
  expect(saved).toEqual({
    name,
    email: 'Anna+cursus@café.nl',
    profession: '<script>alert(1)</script>',
    diet: '"><img src=x onerror=alert(1)>',
    transfer_preference: "'; drop table training.seat; --",
  });
  expect(await house.page(key)).not.toContain('<script>alert');
});

test('control characters and marks that turn text round are left out', async () => {
  const key = await way.fill({ gegevens: { naam: 'Anna\u0000\u0008 \u202ede Wit\u2066' } });
  await way.send(key);
  expect(await rows(db, sql`select name from training.enrolment`)).toEqual([{ name: 'Anna de Wit' }]);
});

test('what is wrong stays in the field, so that nobody types it again', async () => {
  const key = await way.begin();
  const html = await (
    await way.step(key, 'factuur', { ...typed.factuur, postcode: '12', plaats: 'Ons Dorp' })
  ).text();
  expect(html).toContain('value="12"');
  expect(await (await way.open(key, 'factuur')).text()).toContain('Ons Dorp');
  expect((await way.open(key, 'controleren')).headers.get('location')).toContain('/factuur');
});

test('fields nobody asked for are not kept: no price, evidence, edition, key or state can be forged', async () => {
  const forged = {
    evidenceId: newId(), evidenceName: 'x.pdf', price: '1', priceCents: '1', price_cents: '1', editionId: newId(), edition: 'RT01012020',
    key: 'mine', id: newId(), lang: 'xx', confirmedAt: '2020-01-01', seat: '1', termsVersion: '0', __proto__: 'x', constructor: 'x',
  }; // prettier-ignore
  const key = await way.fill(
    Object.fromEntries(stepNames.map((step) => [step, { ...typed[step], ...forged }])),
  );
  await way.step(key, 'vooropleiding', { ...other, ...forged });
  const [draft] = await rows<{ answers: Record<string, string>; key: string }>(
    db,
    sql`select answers, key from training.draft`,
  );
  expect(Object.keys(draft!.answers).filter((name) => name in forged && name !== 'constructor')).toEqual([]);
  expect(draft!.key).toBe(key);
  await way.send(key, { akkoord: 'ja', ...forged });
  const [saved] = await rows(
    db,
    sql`select price_cents, evidence_id, key, lang, terms_version from training.enrolment`,
  );
  expect(saved).toEqual({ price_cents: 119_500, evidence_id: null, key, lang: 'nl', terms_version: '1' });
});

test('a form that is no form, or goes to a page that is not there, is answered in peace', async () => {
  const key = await way.begin();
  for (const body of ['{"naam":"x"}', '%%%&=', '', '\u0000'.repeat(50)]) {
    expect((await house.app.request(way.first, { method: 'POST', body })).status).toBe(422);
    for (const step of [...stepNames, 'controleren', 'andere']) {
      const path = `${way.first}/${key}/${step}`;
      expect((await house.app.request(path, { method: 'POST', body })).status, step).toBeLessThan(500);
    }
  }
  for (const code of ['RT01012001', 'RT', '%00', '..', 'x'.repeat(900), '%E0%A4', 'rt18032027']) {
    for (const rest of ['', `/${key}/factuur`, '/x/controleren', `/${key}/%00`]) {
      const got = await house.app.request(`/cursussen/${code}/inschrijven${rest}`);
      expect(got.status, `${code}${rest}`).toBeLessThan(500);
      expect((await house.form(`/cursussen/${code}/inschrijven${rest}`, typed.gegevens)).status).toBeLessThan(
        500,
      );
    }
  }
});

test('a key of somebody else, or one letter off, opens no answers', async () => {
  const key = await way.begin({ naam: 'Testpersoon Geheim' });
  for (const wrong of [
    newKey(),
    key.slice(0, -1),
    `${key}x`,
    key.toLowerCase(),
    '%00',
    `${key}%00`,
    "' or 1=1 --",
  ]) {
    for (const step of [...stepNames, 'controleren']) {
      const page = await way.open(wrong, step);
      expect(page.status, wrong).toBe(404);
      expect(await page.text()).not.toContain('Geheim');
      expect((await way.step(wrong, step, { ...typed.gegevens, akkoord: 'ja' })).status, wrong).toBe(404);
    }
  }
});

describe('an upload is judged by what it is', () => {
  const refusedFiles: [string, () => Promise<Uint8Array> | Uint8Array, string][] = [
    ['a page called a PDF', () => latin1('<html><script>alert(1)</script></html>'), 'diploma.pdf'],
    ['a picture called a PDF', async () => await png(), 'diploma.pdf'],
    ['a program called a picture', () => latin1('MZ\x90\x00' + 'x'.repeat(400)), 'foto.jpg'],
    ['20 MB', () => new Uint8Array(20 * 1024 * 1024).fill(65), 'groot.pdf'],
    ['a PDF that is a page as well', () => latin1(`<html><body>${pdf()}</body></html>`), 'diploma.pdf'],
    [
      'a PDF with a script',
      () => latin1(pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')),
      'diploma.pdf',
    ],
    [
      'a picture with a program behind it',
      async () => Buffer.concat([await png(), Buffer.from('PK\x03\x04<?php evil ?>')]),
      'foto.png',
    ],
    [
      'a drawing that can run',
      () => latin1('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'foto.svg',
    ],
  ];
  for (const [name, bytes, called] of refusedFiles) {
    test(`S21: ${name} is not kept, the answers are`, async () => {
      const key = await way.begin();
      const answer = await way.upload(key, new File([(await bytes()) as Uint8Array<ArrayBuffer>], called));
      const kept = await rows(db, sql`select id from platform.file`);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('field-bewijs-error');
      expect(kept).toEqual([]);
      expect(await (await way.open(key, 'vooropleiding')).text()).toContain('Twintig jaar voor groepen');
    });
  }

  test('S21: a PDF that is one is kept, with a name that can do no harm', async () => {
    const key = await way.begin();
    const file = new File([latin1(pdf()) as Uint8Array<ArrayBuffer>], '../../../etc/<b>diploma</b>.pdf');
    expect((await way.upload(key, file)).status).toBe(303);
    const [kept] = await rows<{ name: string; media_type: string }>(
      db,
      sql`select name, media_type from platform.file`,
    );
    expect(kept!.media_type).toBe('application/pdf');
    expect(kept!.name).not.toMatch(/[/<>\\]/);
    await db.execute(sql`delete from platform.file`);
  });
});
