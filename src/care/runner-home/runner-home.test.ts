import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { careHouse, plantClient, plantPractice } from '../../../test/support/care.ts';
import { awaitingIntake, plantIntake } from '../../../test/support/care-intake.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { addDays, day, type CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { aClient } from '../../../test/support/programme-clients.ts';
import { saveSettings } from '../store/programmes.ts';
import { findRuns, saveRun } from '../store/runs.ts';
import { makeMeasuring } from '../store/measurings.ts';
import { ownCheckInId } from '../store/questionnaires.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { saveCallOff, saveSession } from '../store/sessions.ts';
import { findHeldOf, signalTopic } from '../store/signals.ts';

const monday = day({ year: 2027, month: 3, day: 1 });
const known = { act: 'read', object: 'test', point: 'test' } as const;
let db: Database;
let today: CalendarDay = monday;
const clock = { now: () => new Date(`${today}T09:00:00Z`) };
let practice: Awaited<ReturnType<typeof plantPractice>>;
let house: ReturnType<typeof careHouse>;
let clientId: string;

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  today = monday;
  practice = await plantPractice(db);
  const visitor = { id: newId(), email: `${newId()}@example.com` };
  clientId = await plantClient(db, practice.actor, { visitor });
  house = careHouse(db, clock, visitor);
});

const inFile = async <T>(work: (tx: CareTx) => Promise<T>): Promise<T> =>
  (await asActor(db, practice.actor, { ...known, clientId, at: clock.now() }, work)) as T;
const begin = async (intake?: typeof awaitingIntake) => {
  await plantIntake(db, practice.actor, { clientId, on: monday, ...(intake ? { intake } : {}) });
  const by = { clientId, memberId: practice.actor.memberId, now: clock.now() };
  await inFile((tx) =>
    saveSettings(tx, by, { after: 0, settings: aClient({ startDay: monday }), reason: '' }),
  );
};
const runs = () => inFile(findRuns);
const inn = { deel: 'check-in', stemming: '6', energie: '5', pijn: '0', slaap: '7' };
const out = (but: Record<string, string> = {}) => ({
  ...{ deel: 'check-out', dag: today, gewandeld: '31', gelopen: '8' },
  ...{ inspanning: '4', praten: 'passed', 'stemming-na': '8' },
  ...but,
});
const tell = (fields: Record<string, string>) => house.post('/loper/loop', { nr: newId(), ...fields });

describe('a client’s first page', () => {
  test('before there is a programme it says that it is on its way', async () => {
    const { status, html } = await house.get('/loper');
    expect(status).toBe(200);
    expect(html).toContain('Je programma komt eraan');
    expect(html).toContain('tel:08000113');
  });

  test('shows today’s session in words, in the client’s language, with breathing and stop signs', async () => {
    await begin();
    const { html } = await house.get('/loper');
    expect(html).toContain('Vandaag ga je naar buiten');
    expect(html).toContain('10 minuten inwandelen, 8 keer 1 minuut hardlopen en 2 minuten wandelen');
    expect(html).toContain('tel:112');
    const english = (await house.get('/en/loper')).html;
    expect(english).toContain('Today you go outside');
    expect(english).toContain('8 times 1 minute of running and 2 minutes of walking');
    expect(english).not.toMatch(/minuten|hardlopen/);
  });

  test('S3: no streak, no pace, no distance, no calories', async () => {
    await begin();
    for (const path of ['/loper', '/en/loper', '/loper/loop', '/loper/loop?na=1'])
      expect(/<main.*<\/main>/s.exec((await house.get(path)).html)![0]).not.toMatch(
        /\bkm\b|tempo\b|\bpace\b|kcal|calorie|streak|reeks|op rij|record|medaille|punten gehaald/i,
      );
  });

  test('S40: while the GP is awaited it says so kindly and shows no session', async () => {
    await begin(awaitingIntake);
    const { html } = await house.get('/loper');
    expect(html).toContain('We wachten op je huisarts');
    expect(html).not.toContain('hardlopen en');
    const pdf = await house.raw('/loper/programma.pdf');
    expect(pdf.status).toBe(200);
  });

  test('on a day of rest it says when one goes next', async () => {
    await begin();
    await tell(out());
    expect((await house.get('/loper')).html).toContain('Je bent geweest');
    today = addDays(monday, 1);
    expect((await house.get('/loper')).html).toContain('Je volgende keer is woensdag 3 maart');
  });
});

describe('a run and a session with the therapist on one day are one', () => {
  const planSession = (on: CalendarDay, but: { begins?: string; ends?: string } = {}) =>
    inFile((tx) =>
      saveSession(tx, {
        ...{ day: on, begins: '19:00', ends: '20:00', place: 'Heide', now: clock.now(), ...but },
        ...{ therapistIds: [practice.actor.memberId], clientIds: [clientId] },
      }),
    );
  const times = (html: string, words: string) => html.split(words).length - 1;

  test('today’s is told in the block of the run, once, and is not begun by oneself', async () => {
    await begin();
    expect((await house.get('/loper')).html).toContain('Ik ga beginnen');
    await planSession(monday);
    const { html } = await house.get('/loper');
    expect(html).toMatch(
      /class="own-session"><p class="own-together"><strong>Vandaag om 19\.00 uur, samen met je therapeut, Heide\./,
    );
    expect(times(html, 'Heide')).toBe(1);
    expect(html).not.toContain('Ik ga beginnen');
    expect((await house.get('/en/loper')).html).toContain(
      'Today at 19:00, together with your therapist, Heide.',
    );
  });

  test('also when it was this morning and the therapist wrote nothing down yet', async () => {
    await begin();
    await planSession(monday, { begins: '08:00', ends: '09:00' });
    expect((await house.get('/loper')).html).toContain('Vandaag om 08.00 uur, samen met je therapeut');
  });

  test('a later one is told with its day; one on another day stands by itself', async () => {
    await begin();
    await planSession(addDays(monday, 2));
    await planSession(addDays(monday, 1), { begins: '20:00', ends: '21:00' });
    const { html } = await house.get('/loper');
    expect(html).toMatch(/<h2>Daarna<.*Om 19\.00 uur, samen met je therapeut, Heide\..*<h2>Samen met je/s);
    expect(html).toMatch(/<h2>Samen met je therapeut<.*dinsdag 2 maart/s);
    expect(times(html, '19.00 uur')).toBe(1);
    await tell(out());
    today = addDays(monday, 1);
    const next = (await house.get('/loper')).html;
    expect(next).toContain('Je volgende keer is woensdag 3 maart');
    expect(next).not.toContain('Tot dan rust je lichaam');
  });

  test('one that was called off leaves the run with the client', async () => {
    await begin();
    const sessionId = await planSession(monday);
    await inFile((tx) =>
      saveCallOff(tx, { sessionId, reason: 'storm', memberId: practice.actor.memberId, now: clock.now() }),
    );
    const { html } = await house.get('/loper');
    expect(html).toContain('Ik ga beginnen');
    expect(html).toContain('gaat niet door');
  });
});

test('S4: nothing says that a week went well while it is not known whether pain stayed', async () => {
  await begin();
  for (const after of [0, 2, 4]) {
    today = addDays(monday, after);
    await tell(out());
  }
  today = addDays(monday, 7);
  const { html } = await house.get('/loper');
  expect(html).toMatch(/nog pijn\?.*Je plan kan nog veranderen door je antwoord hierboven.*own-session/s);
  expect(html).not.toContain('ging goed');
  const last = (await runs()).at(-1);
  await house.post('/loper/loop/pijn', { loop: last!.runId, pijn: 'nee' });
  const answered = (await house.get('/loper')).html;
  expect(answered).toContain('Vorige week ging goed');
  expect(answered).not.toContain('kan nog veranderen');
});

test('what waits to be filled in is counted', async () => {
  const make = () =>
    inFile((tx) =>
      makeMeasuring(tx, {
        ...{ clientId, moment: 'extra', number: 0, dueOn: today, closesOn: addDays(today, 28) },
        ...{ questionnaires: [ownCheckInId], now: clock.now() },
      }),
    );
  await make();
  expect((await house.get('/loper')).html).toContain('>Vragenlijst invullen<');
  await make();
  expect((await house.get('/loper')).html).toContain('>2 vragenlijsten invullen<');
});

describe('telling of a run', () => {
  test('four taps before, and how it went after, are one run', async () => {
    await begin();
    // Before one goes, the signs to stop at stand above the form, and open.
    expect((await house.get('/loper/loop')).html).toMatch(
      /class="notice warn".*Stop bij: pijn of druk op de borst.*<form[^>]*\/loper\/loop/s,
    );
    expect(await tell(inn)).toMatchObject({ status: 303, to: '/loper?melding=ingecheckt' });
    expect((await house.get('/loper/loop')).html).toContain('Hoe ging het?');
    expect(await tell(out())).toMatchObject({ to: '/loper?melding=verteld' });
    expect(await runs()).toMatchObject([
      {
        ...{ state: 'done', company: 'independent', day: monday, minutesWalked: 31, minutesRun: 8 },
        ...{ minutesPlanned: 39, version: 2, recordedBy: { kind: 'client' } },
        checkIn: { mood: 6, pain: 0 },
        checkOut: { effort: 4, talkTest: 'passed', mood: 8 },
      },
    ]);
  });

  test('S15: the breathing exercise that went with it is told in minutes, left out, or not told at all', async () => {
    await begin();
    for (const [ademen, kept] of [
      ['5', 5],
      ['0', 0],
      ['', undefined],
    ] as const) {
      expect(await tell(out({ ademen }))).toMatchObject({ to: '/loper?melding=verteld' });
      expect((await runs()).at(-1)?.breathingMinutes).toBe(kept);
    }
    const wrong = await tell(out({ ademen: 'een kwartier' }));
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('van 0 tot en met 60');
    expect(wrong.html).toContain('value="een kwartier"');
  });

  test('a poor night makes today shorter, with the reason', async () => {
    await begin();
    await tell({ ...inn, slaap: '2' });
    const { html } = await house.get('/loper');
    expect(html).toContain('Deze keer is korter');
    expect(html).toContain('Je sliep weinig');
  });

  test('the same form twice is one run, also both at once', async () => {
    await begin();
    const nr = newId();
    const answers = await Promise.all([1, 2].map(() => tell({ ...out(), nr })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await runs()).toMatchObject([{ version: 1 }]);
  });

  test('a stop sign holds the programme, and the page says what to do', async () => {
    await begin();
    expect((await tell(out({ teken: 'chest-pain' }))).status).toBe(422);
    expect(await tell(out({ teken: 'chest-pain', gedaan: 'rested' }))).toMatchObject({
      to: '/loper?melding=stop',
    });
    const { html } = await house.get('/loper');
    expect(html).toContain('Eerst even rust');
    expect(html).toContain('pijn of druk op de borst');
    expect(html).not.toContain('own-session');
  });

  test('S4: a stop sign that a client tells of reaches the therapist at once, and once', async () => {
    await begin();
    await tell(out({ teken: 'chest-pain', gedaan: 'rested' }));
    await tell(out({ teken: 'chest-pain', gedaan: 'rested' }));
    const held = await inFile((tx) => findHeldOf(tx, clientId));
    expect(held).toMatchObject([{ reason: { reason: 'stop-sign', sign: 'chest-pain', on: monday } }]);
    const news = await rows(
      db,
      sql`select 1 from platform.outbox where topic = ${signalTopic} and payload->>'clientId' = ${clientId}`,
    );
    expect(news).toHaveLength(1);
  });

  test('a day later pain is asked once, and kept', async () => {
    await begin();
    await tell(out());
    expect((await house.get('/loper')).html).not.toContain('nog pijn?');
    today = addDays(monday, 1);
    expect((await house.get('/loper')).html).toContain('Had je een dag na maandag 1 maart nog pijn?');
    const [run] = await runs();
    expect(await house.post('/loper/loop/pijn', { loop: run!.runId, pijn: 'ja' })).toMatchObject({
      to: '/loper?melding=pijn',
    });
    expect((await house.get('/loper')).html).not.toContain('nog pijn?');
    expect(await runs()).toMatchObject([{ painOver24Hours: true }]);
  });

  test('what the therapist wrote down of a day stays theirs', async () => {
    await begin();
    await inFile((tx) =>
      saveRun(tx, {
        ...{ runId: newId(), clientId, now: clock.now(), day: today, state: 'begun', company: 'guided' },
        ...{
          minutesRun: 0,
          minutesWalked: 0,
          minutesPlanned: 39,
          breathingMinutes: undefined,
          note: '',
          absence: undefined,
        },
        ...{ stop: undefined, checkIn: undefined, checkOut: undefined },
      }),
    );
    for (const fields of [inn, out()]) expect((await tell(fields)).to).toBe('/loper?melding=therapeut');
    expect(await runs()).toMatchObject([{ state: 'begun', version: 1 }]);
  });

  test('what is missing or wrong is said in the field, with what was typed, in the client’s language, and never a fault', async () => {
    await begin();
    const wrong: [Record<string, string>, string][] = [
      [{ ...inn, pijn: '' }, 'pijn'],
      [{ ...inn, slaap: '11' }, 'slaap'],
      [out({ gelopen: 'veel' }), 'gelopen'],
      [out({ gewandeld: '', gelopen: '' }), 'gelopen'],
      [out({ gewandeld: '400' }), 'gelopen'],
      [out({ inspanning: '-1' }), 'inspanning'],
      [out({ praten: 'ja' }), 'praten'],
      [out({ 'stemming-na': '' }), 'stemming-na'],
      [out({ dag: addDays(today, 1) }), 'dag'],
      [out({ dag: addDays(today, -7) }), 'dag'],
      [{}, 'dag'],
    ];
    for (const [fields, field] of wrong) {
      const { status, html } = await tell(fields);
      expect([fields, status]).toEqual([fields, 422]);
      expect(html).toContain(`href="#field-${field}"`);
      expect(html).toContain(`id="field-${field}"`);
    }
    const english = await house.post('/en/loper/loop', { nr: newId(), ...out({ praten: '' }) });
    expect(english.html).toContain('Choose yes or no.');
    expect(english.html).toContain('value="31"');
    expect(await runs()).toEqual([]);
  });
});

describe('who sees what', () => {
  test('somebody else has their own pages, and cannot tell of this client’s run', async () => {
    await begin();
    await tell(out());
    const [run] = await runs();
    today = addDays(monday, 1);
    const other = { id: newId(), email: `${newId()}@example.com` };
    await plantClient(db, practice.actor, { visitor: other, name: 'Testpersoon Mina Wandel' });
    house.now.visitor = other;
    expect((await house.get('/loper')).html).toContain('Je programma komt eraan');
    expect((await house.get('/loper/programma.pdf')).status).toBe(404);
    for (const loop of [run!.runId, newId(), 'x'])
      expect((await house.post('/loper/loop/pijn', { loop, pijn: 'ja' })).status).toBe(404);
    expect((await tell({ ...out({ gelopen: '30' }), nr: run!.runId })).status).toBe(303);
    expect(await runs()).toMatchObject([{ version: 1, minutesRun: 8, painOver24Hours: undefined }]);
  });

  test('every look and every telling leaves a line in the log', async () => {
    await begin();
    await house.get('/loper');
    await house.get('/loper/loop');
    await tell(inn);
    await house.raw('/loper/programma.pdf');
    const lines = await inFile((tx) =>
      rows<{ act: string; object: string }>(
        tx,
        sql`select act, object from care.access_log where user_kind = 'client' order by seq`,
      ),
    );
    expect(lines.map(({ act, object }) => `${act} ${object}`)).toEqual([
      'read programme',
      'read run',
      'change run',
      'print programme',
    ]);
  });
});
