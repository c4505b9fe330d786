import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment } from '../../../test/support/enrolments.ts';
import { plantGuest, plantReturnDay } from '../../../test/support/guests.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId, newKey } from '../../platform/ids/index.ts';
import type { Edition } from '../../training/index.ts';
import { caseStates, findCase } from '../store/cases.ts';
import { findClientCount, findOpenInvitation } from '../store/invitations.ts';
import { bringRoutes, forgetClients, inviteRoutes, orderRoutes } from './index.ts';

let db: Database;
let edition: Edition;
let anna: string;
let now: string;
let signedIn: string;
let app: Hono;
let path: string;
let desk: string;
const clock = { now: () => fixedClock(now).now() };

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  const site = { baseUrl: 'http://localhost', cssHref: '/a.css', officeCssHref: '/b.css', demo: true };
  const deps = { db, clock, site, csrf: () => 'secret', personOf: () => ({ email: signedIn }) };
  const staffOf = () => ({ id: 'd1', name: 'Testdocent Els', roles: ['teacher'] });
  app = new Hono()
    .route('/en', bringRoutes({ ...deps, lang: 'en' }))
    .route('/en', inviteRoutes({ ...deps, lang: 'en' }))
    .route('/', bringRoutes({ ...deps, lang: 'nl' }))
    .route('/', inviteRoutes({ ...deps, lang: 'nl' }))
    .route('/', orderRoutes({ ...deps, staffOf }));
});

beforeEach(async () => {
  await db.execute(sql`truncate learning.case_study, learning.client_count cascade`);
  await emptyWorld(db);
  edition = await plantEdition(db);
  anna = await plantEnrolment(db, edition, 'paid', { email: 'anna@example.com', name: 'Testpersoon Anna' });
  now = '2027-06-01T09:00:00Z';
  signedIn = 'anna@example.com';
  path = `/mijn/${edition.code}/casus`;
  desk = `/beheer/edities/${edition.code}/casussen`;
});

const get = async (to: string) => {
  const answer = await app.request(to);
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
};
const post = async (to: string, fields: Record<string, string> = {}) => {
  const answer = await app.request(to, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
};
const whole = {
  ...{ age: '40-49', pronoun: 'she', field: 'cure', subject: 'stress', doe: 'inbrengen' },
  running: 'Twee keer per week wandelen en lopen.',
  question: 'Hoe houd ik het rustig?',
};
const revision = async () => String((await findCase(db, anna))?.revision ?? 0);
const bring = async (over: Record<string, string> = {}) =>
  post(path, { ...whole, revisie: await revision(), ...over });
const invited = async () => {
  await bring({ client: 'ja' });
  return (await findOpenInvitation(db, anna))!.key;
};

test('S26: a draft is one’s own; brought, the teachers read it', async () => {
  await post(path, { running: 'Nog maar net begonnen', revisie: '0', doe: 'bewaren' });
  expect(await caseStates(db, [anna])).toEqual(new Map([[anna, 'draft']]));
  expect((await get(desk)).html).not.toContain('Nog maar net begonnen');
  expect((await bring()).to).toBe(`${path}?melding=ingebracht`);
  expect((await caseStates(db, [anna, newId()])).get(anna)).toBe('brought');
  const { html } = await get(desk);
  for (const words of ['Testpersoon Anna', '40 tot 50', 'Stress', 'Hoe houd ik het rustig?', 'Zonder cliënt'])
    expect(html).toContain(words);
  expect((await get(`${desk}/afdrukken`)).html).toContain('Hoe houd ik het rustig?');
  await bring({ doe: 'bewaren' });
  expect((await get(desk)).html).toContain('Nog geen casus ingebracht');
});

test('what is open is named, and what was typed stays', async () => {
  const back = await post(path, { running: 'Getypt', revisie: '0', doe: 'inbrengen' });
  expect(back.status).toBe(422);
  expect(back.html).toContain('>Getypt</textarea>');
  for (const name of ['age', 'pronoun', 'field', 'subject', 'question'])
    expect(back.html).toContain(`#field-${name}`);
  expect(await findCase(db, anna)).toBeUndefined();
});

test.each(['Mail jan@example.org', 'Bel 06-12345678', 'bsn 123456782'])(
  '%s is refused outright, also as a draft: it is kept nowhere',
  async (running) => {
    for (const doe of ['bewaren', 'inbrengen']) {
      const back = await bring({ running, doe });
      expect(back.status).toBe(422);
      expect(back.html).toContain('Zo bewaren we hem niet');
    }
    expect(await rows(db, sql`select * from learning.case_study`)).toEqual([]);
  },
);

test('a name with a day of birth and a postal code warn; they stay only when somebody says so', async () => {
  const running = 'Anna de Wit, 12-03-1980, woont op 1234 AB.';
  const back = await bring({ running });
  expect(back.status).toBe(422);
  expect(back.html).toContain('postcode');
  const mark = /name="gezien" value="([^"]*)"/.exec(back.html)?.[1] ?? '';
  expect((await bring({ running: `${running} En 4321 BA.`, gezien: mark })).status).toBe(422);
  expect((await bring({ running, gezien: mark })).status).toBe(303);
});

test('two devices: the second is told, and its text comes back', async () => {
  await bring();
  const back = await bring({ revisie: '0', question: 'Van de laptop' });
  expect(back.status).toBe(422);
  expect(back.html).toContain('op een ander apparaat veranderd');
  expect(back.html).toContain('Van de laptop');
  expect((await findCase(db, anna))?.answers.question).toBe(whole.question);
});

test('S26: the client reads what the day is, where and when, and says yes; the participant sees only that', async () => {
  const key = await invited();
  const letter = await get(`${path}/brief`);
  expect(letter.html).toContain(`http://localhost/casus/${key}`);
  expect(letter.html).not.toContain('Dalfsen</');
  expect((await get(`${path}/brief?taal=en`)).html).toContain(`http://localhost/en/casus/${key}`);
  const { html, headers } = await get(`/casus/${key}`);
  expect(html).toContain('U bent nergens toe verplicht');
  expect(html).toContain('donderdag 24 juni 2027');
  expect(html).toContain('Dalfsen');
  expect(html).not.toMatch(/Testpersoon Anna|Hoe houd ik|<script/);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  const nameless = await post(`/casus/${key}/antwoord`, { antwoord: 'ja', roepnaam: ' ' });
  expect(nameless.status).toBe(422);
  expect(nameless.html).toContain('#field-roepnaam');
  expect((await post(`/casus/${key}/antwoord`, { antwoord: 'ja', roepnaam: 'Mirjam' })).to).toBe(
    `/casus/${key}`,
  );
  expect(await rows(db, sql`select answer, called, text_version, lang from learning.client_answer`)).toEqual([
    { answer: 'yes', called: 'Mirjam', text_version: '2026-11', lang: 'nl' },
  ]);
  expect((await get(`/casus/${key}`)).html).toContain('U hebt ja gezegd, als “Mirjam”');
  for (const page of [path, desk, `${desk}/afdrukken`]) {
    const seen = (await get(page)).html;
    expect(seen).toMatch(/komt mee/);
    expect(seen).not.toContain('Mirjam');
  }
});

test('taking the yes back works at once, also twice, and takes the name away', async () => {
  const key = await invited();
  await post(`/en/casus/${key}/antwoord`, { antwoord: 'ja', roepnaam: 'Mirjam' });
  const both = await Promise.all([1, 2].map(() => post(`/en/casus/${key}/intrekken`)));
  expect(both.map(({ to }) => to)).toEqual([`/en/casus/${key}`, `/en/casus/${key}`]);
  expect(await rows(db, sql`select answer, called from learning.client_answer`)).toEqual([
    { answer: 'withdrawn', called: null },
  ]);
  expect((await get(path)).html).toContain('Ingetrokken');
  expect((await get(desk)).html).toContain('Cliënt komt niet meer');
  expect((await get(`/en/casus/${key}`)).html).toContain('You took your yes back');
});

test('a link that reached somebody else is replaced; the old one accepts nothing', async () => {
  const old = await invited();
  expect((await post(`${path}/nieuwe-link`)).to).toBe(`${path}?melding=nieuwe-link`);
  expect((await findOpenInvitation(db, anna))!.key).not.toBe(old);
  expect((await get(`/casus/${old}`)).html).toContain('geldt niet meer');
  expect((await get(`/casus/${old}`)).html).not.toContain('Dalfsen');
  expect((await post(`/casus/${old}/antwoord`, { antwoord: 'ja', roepnaam: 'X' })).status).toBe(422);
});

test('when the client no longer comes, or the case is taken back, the invitation ends', async () => {
  const key = await invited();
  await bring();
  expect(await findOpenInvitation(db, anna)).toBeUndefined();
  expect((await get(`/casus/${key}`)).html).toContain('geldt niet meer');
});

test('30 days after the return day what clients said is gone, and a count stays', async () => {
  const key = await invited();
  await post(`/casus/${key}/antwoord`, { antwoord: 'ja', roepnaam: 'Mirjam' });
  now = '2027-07-24T09:00:00Z';
  expect(await forgetClients({ db, clock })).toEqual({ forgotten: 0 });
  expect((await get(`/casus/${key}`)).html).toContain('De dag is voorbij');
  now = '2027-07-25T09:00:00Z';
  expect(await forgetClients({ db, clock })).toEqual({ forgotten: 1 });
  expect(await forgetClients({ db, clock })).toEqual({ forgotten: 0 });
  expect(await rows(db, sql`select * from learning.client_answer`)).toEqual([]);
  expect((await get(`/casus/${key}`)).status).toBe(404);
  expect(await findClientCount(db, edition.id)).toEqual({ invited: 1, coming: 1 });
  expect((await get(desk)).html).toContain('Cliënten die kwamen: 1 van 1');
});

test('after the return day a case is read and not changed', async () => {
  await bring();
  now = '2027-06-25T09:00:00Z';
  expect((await bring({ question: 'Te laat' })).to).toBe(path);
  const { html } = await get(path);
  expect(html).toContain('Hoe houd ik het rustig?');
  expect(html).not.toContain('<textarea');
});

test('S26: teachers put the cases in the order of the day, and each move is written down', async () => {
  await bring();
  signedIn = 'bea@example.com';
  const bea = await plantEnrolment(db, edition, 'paid', { email: signedIn, name: 'Testpersoon Bea' });
  await post(path, { ...whole, revisie: '0' });
  const order = async () =>
    [...(await get(desk)).html.matchAll(/\d\. (Testpersoon \w+)/g)].map(([, name]) => name);
  expect(await order()).toEqual(['Testpersoon Anna', 'Testpersoon Bea']);
  await post(`${desk}/volgorde`, { casus: bea, naar: 'eerder' });
  expect(await order()).toEqual(['Testpersoon Bea', 'Testpersoon Anna']);
  await post(`${desk}/volgorde`, { casus: bea, naar: 'eerder' });
  await post(`${desk}/volgorde`, { casus: 'x', naar: 'later' });
  await post(`${desk}/volgorde`, { casus: bea, naar: 'opzij' });
  expect(await order()).toEqual(['Testpersoon Bea', 'Testpersoon Anna']);
  const moves = await findAudit(db, { object: edition.id });
  expect(moves.filter(({ act }) => act === 'case-moved')).toMatchObject([{ actor: 'staff:d1' }]);
});

test('somebody else, a guessed link and hostile input find nothing and break nothing', async () => {
  const key = await invited();
  for (const wrong of ['x', '%00', newKey(), `${key}x`, key.toUpperCase(), "' or 1=1"]) {
    expect((await get(`/casus/${wrong}`)).status).toBe(404);
    expect((await post(`/casus/${wrong}/antwoord`, { antwoord: 'ja', roepnaam: 'X' })).status).toBe(404);
    expect((await post(`/casus/${wrong}/intrekken`)).status).toBe(404);
  }
  await post(`/casus/${key}/antwoord`, { antwoord: 'ja', roepnaam: '<b>x</b>' });
  expect((await get(`/casus/${key}`)).html).not.toContain('<b>x</b>');
  expect((await post(`/casus/${key}/antwoord`, { antwoord: '__proto__' })).status).toBe(303);
  expect((await post(path, { revisie: '1e99', age: '__proto__', doe: 'x' })).status).toBeLessThan(500);
  expect((await post(path, { ...whole, running: 'x'.repeat(3001) })).status).toBe(422);
  expect((await get(`${path}?melding=__proto__`)).status).toBe(200);
  signedIn = 'carla@example.com';
  expect((await get(path)).status).toBe(404);
  expect((await get(`${path}/brief`)).status).toBe(404);
  expect((await post(`${path}/nieuwe-link`)).status).toBe(404);
  for (const page of ['', '/afdrukken'])
    expect((await get(`/beheer/edities/RT01012001/casussen${page}`)).status).toBe(404);
});

test('S27: a guest of the return day brings a case before the group of the course, and no other', async () => {
  const returnDay = await plantReturnDay(db, edition);
  const guest = await plantGuest(db, returnDay);
  await bring();
  signedIn = 'gast@example.com';
  const mine = `/mijn/${returnDay.code}/casus`;
  const question = 'Hoe begin ik na jaren opnieuw?';
  expect((await post(mine, { ...whole, question, client: 'ja', revisie: '0' })).to).toBe(
    `${mine}?melding=ingebracht`,
  );
  const { html } = await get(desk);
  expect(html).toMatch(/2\. Testpersoon Gijs Gast.*Terugkomdag.*Hoe begin ik na jaren opnieuw/s);
  await post(`${desk}/volgorde`, { casus: guest, naar: 'eerder' });
  expect((await get(`${desk}/afdrukken`)).html).toContain('1. Testpersoon Gijs Gast');
  const other = await plantEdition(db, { firstDay: parseDay('2027-09-16')! });
  expect((await get(`/beheer/edities/${other.code}/casussen`)).html).not.toContain('Gijs Gast');
  expect(await findOpenInvitation(db, guest)).toBeDefined();
  now = '2027-07-30T09:00:00Z';
  await forgetClients({ db, clock });
  expect(await findOpenInvitation(db, guest)).toBeUndefined();
});
