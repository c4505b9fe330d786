import { Hono } from 'hono';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyWorld, plantEnrolment, type Reached } from '../../../test/support/enrolments.ts';
import { plantEdition, plantOrganisation } from '../../../test/support/world.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { findAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { addToOutbox, drainOutbox, findOutbox } from '../../platform/outbox/index.ts';
import { findEnrolment } from '../store/enrolments.ts';
import { findInvoices } from '../store/invoices.ts';
import { countSeats } from '../store/seats.ts';
import { filterNames, stateFilters, type StateFilter } from './filter.ts';
import { participantsRoutes } from './index.ts';

const clock = fixedClock('2026-11-22T09:00:00Z');
const site = { baseUrl: 'https://duurloop.example', cssHref: '/s.css', officeCssHref: '/o.css', demo: false };
let db: Database;
let app: Hono;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  app = new Hono().route(
    '/',
    participantsRoutes({
      ...{ db, clock, site },
      staffOf: () => ({ id: 'k1', name: 'Testpersoon Kantoor' }),
      csrf: () => 'geheim',
    }),
  );
});

beforeEach(() => emptyWorld(db));

const get = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
};

const post = async (path: string, fields: Record<string, string> = {}) => {
  const answer = await app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
};

const everyState = [
  ...['held', 'paid', 'entry-in-review', 'payment-in-review', 'transfer-awaited'],
  ...['entry-refused', 'seat-released', 'on-desk'],
] as Reached[];

const people = (text: string): string[] =>
  [...text.matchAll(/inschrijvingen\/([0-9a-f-]{36})"/g)].map((found) => found[1]!);

test('every filter shows who its word means, in the list of one edition and in the list of all', async () => {
  const edition = await plantEdition(db);
  const ids = new Map<Reached, string>();
  for (const reached of everyState)
    ids.set(reached, await plantEnrolment(db, edition, reached, { name: `P ${reached}` }));
  const cancelled = await plantEnrolment(db, edition, 'held');
  const typed = { reason: 'Ziek', typedCode: edition.code };
  expect((await post(`/beheer/inschrijvingen/${cancelled}/annuleren`, typed)).status).toBe(303);
  const shown: Record<Exclude<StateFilter, 'all'>, Reached[]> = {
    seat: ['held', 'paid', 'entry-in-review', 'payment-in-review', 'transfer-awaited'],
    confirmed: ['paid'],
    waiting: ['held', 'transfer-awaited'],
    review: ['entry-in-review', 'payment-in-review'],
    desk: ['on-desk'],
    lapsed: ['entry-refused', 'seat-released'],
    cancelled: [],
  };
  for (const filter of stateFilters) {
    const wanted =
      filter === 'all'
        ? [...ids.values(), cancelled]
        : [
            ...shown[filter].map((reached) => ids.get(reached)!),
            ...(filter === 'cancelled' ? [cancelled] : []),
          ];
    const query = `?staat=${filterNames[filter]}`;
    const ofEdition = await get(`/beheer/edities/${edition.code}/deelnemers${query}`);
    expect(people(ofEdition.text).sort()).toEqual([...wanted].sort());
    expect(ofEdition.text).toMatch(
      new RegExp(`aria-current="page"[^>]*><span[^>]*>[^<]*</span>[^<]*\\(${wanted.length}\\)`),
    );
    expect(people((await get(`/beheer/inschrijvingen${query}`)).text).sort()).toEqual([...wanted].sort());
  }
});

test('S24: what somebody would rather have stands in the list, with what they eat and need', async () => {
  const edition = await plantEdition(db);
  await plantEnrolment(db, edition, 'paid', {
    transferPreference: 'Liever in september',
    diet: 'Vegetarisch',
    accessNeeds: 'Ringleiding',
    buyer: {
      kind: 'business',
      company: 'Praktijk De Heide (voorbeeld)',
      address: { street: 'Hei 1', postalCode: '9999 ZZ', city: 'Voorbeeldstad', country: 'NL' },
      chamberOfCommerce: '00000000',
      vatId: undefined,
      reference: 'PO-1',
    },
  });
  const { text } = await get(`/beheer/edities/${edition.code}/deelnemers`);
  for (const word of [
    'Liever in september',
    'Vegetarisch',
    'Ringleiding',
    'Praktijk De Heide (voorbeeld)',
    '1.195,00',
  ])
    expect(text).toContain(word);
});

test('an edition without people, and a filter without people, say what to do', async () => {
  const { code } = await plantEdition(db);
  expect((await get(`/beheer/edities/${code}/deelnemers`)).text).toContain('Nog niemand');
  expect((await get('/beheer/inschrijvingen')).text).toContain('Nog geen inschrijvingen');
  expect((await get('/beheer/inschrijvingen?q=nergens')).text).toContain('Niets gevonden');
});

test('all enrolments: newest first, fifty a page, found by a part of a name', async () => {
  const edition = await plantEdition(db);
  for (let n = 0; n < 53; n++)
    await plantEnrolment(db, edition, 'seat-released', { name: `Testpersoon ${n} 100%` });
  const first = await get('/beheer/inschrijvingen');
  expect(people(first.text)).toHaveLength(50);
  expect(first.text).toContain('1 tot en met 50 van 53');
  expect(people((await get('/beheer/inschrijvingen?pagina=2')).text)).toHaveLength(3);
  expect((await app.request('/beheer/inschrijvingen?pagina=99')).headers.get('location')).toContain(
    'pagina=2',
  );
  expect(people((await get('/beheer/inschrijvingen?q=testpersoon+7')).text)).toHaveLength(1);
  expect(people((await get('/beheer/inschrijvingen?q=100%25')).text)).toHaveLength(50);
  expect(people((await get('/beheer/inschrijvingen?q=%25_')).text)).toHaveLength(0);
});

test('one person: standing in words, money, invoice, mails and who did what', async () => {
  const edition = await plantEdition(db);
  const id = await plantEnrolment(db, edition, 'paid');
  const { text } = await get(`/beheer/inschrijvingen/${id}`);
  expect(text).toMatch(/Ingeschreven en betaald\. Plaats 1, bevestigd op/);
  for (const word of [
    'Betaald met iDEAL',
    'geeft een plaats',
    '2026-0001',
    'Bevestiging van inschrijving en betaling',
  ])
    expect(text).toContain(word);
  expect(text).toContain('Het systeem');
});

test('S23: a wrong address is corrected: a new link, the confirmation once more, a line of who did it', async () => {
  const edition = await plantEdition(db);
  const id = await plantEnrolment(db, edition, 'paid');
  const before = (await findEnrolment(db, id))!;
  const path = `/beheer/inschrijvingen/${id}/contact`;
  const was = /name="was" value="([^"]+)"/.exec((await get(path)).text)![1]!;
  const typed = { name: 'Testpersoon Anna de Wit', email: 'anna@voorbeeld.test', phone: before.phone, was };
  expect((await post(path, typed)).to).toContain('klaar=gewijzigd');
  const after = (await findEnrolment(db, id))!;
  expect(after.email).toBe('anna@voorbeeld.test');
  expect(after.key).not.toBe(before.key);
  expect(await findOutbox(db, { prefix: 'mail.enrolment-confirmed', about: id })).toHaveLength(2);
  const [line] = await findAudit(db, { object: id });
  expect(line).toMatchObject({ actor: 'staff:k1', act: 'contact-changed', detail: { changed: ['email'] } });

  const late = await post(path, { ...typed, email: 'ander@voorbeeld.test' });
  expect([late.status, late.text.includes('intussen gewijzigd')]).toEqual([409, true]);
  expect(late.text).toContain('value="ander@voorbeeld.test"');
  expect((await findEnrolment(db, id))?.email).toBe('anna@voorbeeld.test');
});

test('contact data that cannot be are refused next to their field, and stay as typed', async () => {
  const id = await plantEnrolment(db, await plantEdition(db), 'held');
  const answer = await post(`/beheer/inschrijvingen/${id}/contact`, { name: '', email: 'a b', phone: 'x' });
  expect(answer.status).toBe(422);
  for (const field of ['name', 'email', 'phone']) expect(answer.text).toContain(`id="field-${field}-error"`);
  expect(answer.text).toContain('value="a b"');
});

test('the office cancels somebody with the money back: once, however many press the button', async () => {
  const edition = await plantEdition(db);
  const id = await plantEnrolment(db, edition, 'paid');
  const path = `/beheer/inschrijvingen/${id}/annuleren`;
  expect((await get(path)).text).toContain('1.195,00');
  const typed = { reason: 'Op eigen verzoek', refund: 'ja', typedCode: edition.code };
  const unchosen = await post(path, { ...typed, refund: '', typedCode: '' });
  expect(unchosen.status).toBe(422);
  for (const part of ['field-refund-error', 'field-typedCode-error', 'Op eigen verzoek'])
    expect(unchosen.text).toContain(part);
  const both = await Promise.all([post(path, typed), post(path, typed)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await countSeats(db, edition.id)).toEqual({ capacity: 24, free: 24 });
  expect(await findOutbox(db, { prefix: 'refund', about: id })).toHaveLength(1);
  expect((await findInvoices(db, id)).map(({ kind }) => kind)).toEqual(['invoice', 'credit-note']);
  expect((await findEnrolment(db, id))?.standing).toMatchObject({
    kind: 'office',
    reason: 'Op eigen verzoek',
  });
  const acts = (await findAudit(db, { object: id })).map(({ actor, act }) => `${actor} ${act}`);
  expect(acts).toContain('staff:k1 enrolment-office');
  expect((await get(`/beheer/inschrijvingen/${id}`)).text).toContain('Terugbetaling gevraagd');
});

test('the office cancels somebody without the money back: the invoice stays', async () => {
  const edition = await plantEdition(db);
  const id = await plantEnrolment(db, edition, 'paid');
  const typed = { reason: 'Te laat afgezegd', refund: 'nee', typedCode: edition.code };
  expect((await post(`/beheer/inschrijvingen/${id}/annuleren`, typed)).status).toBe(303);
  expect(await findOutbox(db, { prefix: 'refund', about: id })).toEqual([]);
  expect(await findInvoices(db, id)).toHaveLength(1);
});

test('S25, S26: the attendance list is a PDF, and taking it along is written down', async () => {
  const edition = await plantEdition(db);
  await plantEnrolment(db, edition, 'paid', { name: 'Testpersoon 😀 ‮Omgekeerd' });
  const list = await get(`/beheer/edities/${edition.code}/presentielijst.pdf`);
  expect(list.type).toBe('application/pdf');
  expect(list.text.startsWith('%PDF-1.7')).toBe(true);
  expect((await findAudit(db, { object: edition.id }))[0]).toMatchObject({
    act: 'participants-exported',
    actor: 'staff:k1',
  });
});

test('the list is taken along as CSV and as a spreadsheet, filtered, and no name runs as a formula', async () => {
  const edition = await plantEdition(db);
  await plantEnrolment(db, edition, 'paid', { name: '=HYPERLINK("https://voorbeeld.test")', diet: '@noten' });
  await plantEnrolment(db, edition, 'held', { name: 'Testpersoon Bram' });
  const path = `/beheer/edities/${edition.code}/deelnemers`;
  const csv = await get(`${path}.csv?staat=bevestigd`);
  expect(csv.type).toContain('text/csv');
  expect(csv.text).toContain(`'=HYPERLINK`);
  expect(csv.text).toContain(`'@noten`);
  expect(csv.text).not.toContain('Testpersoon Bram');
  const xlsx = await get(`${path}.xlsx`);
  expect([xlsx.status, xlsx.text.slice(0, 2)]).toEqual([200, 'PK']);
  expect((await findAudit(db, { object: edition.id })).map(({ detail }) => detail['file'])).toEqual([
    'deelnemers.xlsx',
    'deelnemers.csv',
  ]);
});

test.each(['x', '%00', '%ff', "'", '0190aaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa', '..', '😀'])(
  'a person or an edition that is not there is not found: %s',
  async (id) => {
    for (const rest of ['', '/contact', '/annuleren'])
      expect((await get(`/beheer/inschrijvingen/${encodeURI(id)}x${rest}`)).status).toBe(404);
    expect((await get(`/beheer/inschrijvingen/0190aaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa`)).status).toBe(404);
    for (const rest of ['deelnemers', 'presentielijst.pdf', 'deelnemers.csv', 'deelnemers.xlsx'])
      expect((await get(`/beheer/edities/${id}/${rest}`)).status).toBe(404);
    for (const rest of ['contact', 'annuleren'])
      expect((await post(`/beheer/inschrijvingen/${id}/${rest}`)).status).toBe(404);
  },
);

test('rubbish in forms and addresses is answered with a page, never with a fault', async () => {
  const edition = await plantEdition(db);
  const id = await plantEnrolment(db, edition, 'paid', { name: '<script>alert(1)</script>' });
  for (const rubbish of [
    '',
    'x'.repeat(30_000),
    '\u0000',
    '<script>alert(1)</script>',
    '%',
    '\\',
    '‮',
    '9'.repeat(99),
  ]) {
    const fields = Object.fromEntries(
      ['name', 'email', 'phone', 'was', 'reason', 'refund', 'typedCode'].map((name) => [name, rubbish]),
    );
    for (const rest of ['contact', 'annuleren']) {
      const answer = await post(`/beheer/inschrijvingen/${id}/${rest}`, fields);
      expect(answer.status).toBe(422);
      expect(answer.text).not.toContain('<script>alert');
    }
    const query = `?staat=${encodeURIComponent(rubbish)}&q=${encodeURIComponent(rubbish.slice(0, 5000))}&pagina=${encodeURIComponent(rubbish.slice(0, 99))}`;
    const list = await app.request(`/beheer/inschrijvingen${query}`);
    expect(list.status).toBe(200);
    expect((await app.request(`/beheer/edities/${edition.code}/deelnemers${query}`)).status).toBe(200);
  }
  expect((await get('/beheer/inschrijvingen?q=%ff%fe&pagina=-1')).status).toBe(200);
});

test('the invoice of a person can be taken from their page, and not from that of somebody else', async () => {
  const edition = await plantEdition(db);
  const id = await plantEnrolment(db, edition, 'paid');
  const other = await plantEnrolment(db, edition, 'held');
  const [invoice] = await findInvoices(db, id);
  const link = `/beheer/inschrijvingen/${id}/facturen/${invoice!.number}.pdf`;
  expect((await get(`/beheer/inschrijvingen/${id}`)).text).toContain(`href="${link}"`);
  const answer = await app.request(link);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect((await answer.text()).slice(0, 5)).toBe('%PDF-');
  for (const wrong of [link.replace(id, other), link.replace('0001', '9999'), link.replace(id, 'x')])
    expect((await get(wrong)).status).toBe(404);
});

test('a mail that was not sent says so, with how things stood when its turn came', async () => {
  const id = await plantEnrolment(db, await plantEdition(db), 'held');
  await inTransaction(db, (tx) =>
    addToOutbox(tx, { topic: 'mail.seat-released', key: 'k1', payload: {}, about: id }),
  );
  await drainOutbox(db, {
    'mail.seat-released': async () => ({ result: 'done', note: { unsent: 'confirmed' } }),
  });
  const { text } = await get(`/beheer/inschrijvingen/${id}`);
  expect(text).toMatch(/Niet verstuurd<\/span> Bevestigd/);
});

test('an edition is found by its code in either case', async () => {
  const edition = await plantEdition(db, { code: 'RT18032027b' });
  for (const code of [edition.code, 'rt18032027B'])
    expect((await get(`/beheer/edities/${code}/deelnemers`)).status).toBe(200);
  expect((await get('/beheer/edities/rt18032027/deelnemers')).status).toBe(404);
});
