import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  careHouse,
  plantClient,
  plantMember,
  plantPractice,
  type PlantedMember,
} from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { markupFaults } from '../../../test/support/page-health.ts';
import { plantOrganisation } from '../../../test/support/world.ts';
import { addDays, dutchDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { inviteTo } from '../papers/measure-invitation.ts';
import { findScores } from '../store/measurements.ts';
import { findMeasurings, makeMeasuring } from '../store/measurings.ts';
import { insertQuestionnaire, ownCheckInId } from '../store/questionnaires.ts';
import { asActor, inPractice, type CareTx } from '../store/scope.ts';
import { findHeldOf } from '../store/signals.ts';

/** Nine invented questions over the items of the PHQ-9: figures only, no wording of its makers. */
const ninefold = {
  resourceType: 'Questionnaire',
  status: 'active',
  url: 'https://voorbeeld.test/negen',
  version: '1',
  title: 'Negen vragen (voorbeeld)',
  item: [1, 2].map((page) => ({
    ...{ linkId: `g${page}`, type: 'group', text: `Deel ${page}` },
    item: (page === 1 ? [1, 2, 3, 4, 5, 6, 7, 8] : [9]).map((at) => ({
      ...{ linkId: `q${at}`, type: 'integer', text: `Voorbeeldvraag ${at}` },
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 },
        { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 3 },
      ],
    })),
  })),
};

let db: Database;
let anna: PlantedMember & { practiceId: string };
let ninefoldId: string;
let time = new Date('2027-03-01T10:00:00Z');
const clock = { now: () => time };
const house = () => careHouse(db, clock, anna.visitor);
const inFile = async <T>(clientId: string, work: (tx: CareTx) => Promise<T>): Promise<T> =>
  (await asActor(
    db,
    anna.actor,
    { act: 'change', object: 'measurement', clientId, point: 'test', at: time },
    work,
  ))!;

beforeAll(async () => {
  db = await testDatabase();
  await plantOrganisation(db);
  anna = await plantPractice(db);
  ninefoldId = (await inPractice(
    db,
    anna.actor,
    { act: 'create', object: 'questionnaire', point: 'test', at: time },
    (tx) =>
      insertQuestionnaire(tx, {
        ...{ canonical: ninefold.url, version: '1', title: ninefold.title, file: JSON.stringify(ninefold) },
        ...{ instrument: 'phq-9', memberId: anna.actor.memberId, now: time },
        mapping: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((item) => ({ linkId: `q${item}`, item })),
      }),
  ))!;
});
beforeEach(() => {
  time = new Date('2027-03-01T10:00:00Z');
});

/** A client who was sent a link for some questionnaires; gives its path as the mail has it, and the ids. */
const invited = async (questionnaires: readonly string[], lang: Lang = 'nl') => {
  const clientId = await plantClient(db, anna.actor, { email: `${newId()}@example.com` });
  const measuringId = await inFile(clientId, async (tx) => {
    await tx.execute(sql`update care.client set lang = ${lang}`);
    const today = dutchDay(time);
    const id = (await makeMeasuring(tx, {
      ...{ clientId, moment: 'start', number: 0, dueOn: today, closesOn: addDays(today, 28), now: time },
      questionnaires,
    }))!;
    await inviteTo(tx, {
      ...{ clientId, measuringId: id, what: 'invited', now: time },
      secretKey: 'a secret for tests',
    });
    return id;
  });
  const there = house();
  await there.drain();
  const mail = there.mails.at(-1)!;
  const path = /http:\/\/localhost(\/\S*?vragenlijst\/[\w-]{27})/.exec(mail.text)?.[1] ?? '';
  return { clientId, measuringId, there, mail, path };
};

/** Visits as a browser that gave the right day of birth. */
const entered = async (there: ReturnType<typeof house>, path: string) => {
  const body = new FormData();
  body.set('geboren', '1984-05-06');
  const answer = await there.raw(path, { method: 'POST', body });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const told = async (response: Response) => ({
    ...{ status: response.status, to: response.headers.get('location') ?? '', html: await response.text() },
  });
  return {
    get: async (to: string) => told(await there.raw(to, { headers: { cookie } })),
    post: async (to: string, fields: Record<string, string> = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      return told(await there.raw(to, { method: 'POST', body: form, headers: { cookie } }));
    },
  };
};

const formIn = (html: string): string => /\/([0-9a-f-]{36})\/1"/.exec(html)?.[1] ?? '';
const asked = (html: string): string => /name="_asked" value="([^"]*)"/.exec(html)?.[1] ?? '';
const fill = (html: string, value: string): Record<string, string> => ({
  _asked: asked(html),
  ...Object.fromEntries(
    asked(html)
      .split(' ')
      .map((name) => [name, value]),
  ),
});

describe('filling in by a link', () => {
  test('the mail tells that something waits and nothing of what it asks', async () => {
    const { mail, path } = await invited([ninefoldId]);
    expect(mail.subject).toBe('Er staat een vragenlijst voor je klaar');
    expect(path).not.toBe('');
    for (const word of ['Negen', 'phq', 'PHQ', 'somber', 'klacht', 'Testpersoon'])
      expect(`${mail.subject} ${mail.text}`).not.toContain(word);
  });

  test('a link shows nothing before the day of birth, and is closed for the day after eight wrong ones', async () => {
    const { there, path } = await invited([ninefoldId]);
    const before = await there.get(path);
    expect(before.html).toContain('Je geboortedatum');
    expect(before.html).not.toContain('Negen vragen');
    for (let turn = 0; turn < 8; turn += 1)
      expect((await there.post(path, { geboren: '1990-01-01' })).status).toBe(422);
    expect((await there.post(path, { geboren: '1984-05-06' })).status).toBe(429);
  });

  test('a questionnaire is filled in page by page, read back and sent; twice is once', async () => {
    const { there, path, clientId } = await invited([ninefoldId]);
    const browser = await entered(there, path);
    const formId = formIn((await browser.get(path)).html);
    const first = await browser.get(`${path}/${formId}/1`);
    expect(first.html).toContain('Deel 1 van 2');
    expect(first.html.match(/name="v-q1" value="\d"/g)).toHaveLength(4);
    expect(first.html).toContain('als je op ‘Verder’ drukt');
    expect((await browser.get(`${path}/${formId}/2`)).html).toContain('als je op ‘Naar het overzicht’ drukt');
    expect(await browser.post(`${path}/${formId}/1`, fill(first.html, '0'))).toMatchObject({
      ...{ status: 303, to: `${path}/${formId}/2` },
    });
    const again = await browser.get(`${path}/${formId}/1`);
    expect(again.html).toContain('value="0"');
    const second = await browser.get(`${path}/${formId}/2`);
    await browser.post(`${path}/${formId}/2`, fill(second.html, '0'));
    const check = await browser.get(`${path}/${formId}/controleren`);
    expect(check.html).toContain('Voorbeeldvraag 9');
    expect(check.html).toContain('Ingevuld: 9 van de 9.');
    const [sending] = check.html.split('>Versturen<');
    expect(sending).toMatch(
      /class="notice info"(?:(?!<form).)*Niemand leest je antwoorden op dit moment mee/s,
    );
    expect(await inFile(clientId, findScores)).toEqual([]);
    const sent = [
      await browser.post(`${path}/${formId}/controleren`),
      await browser.post(`${path}/${formId}/controleren`),
    ];
    expect(sent.map(({ to }) => to)).toEqual([`${path}/${formId}/klaar`, `${path}/${formId}/klaar`]);
    const scores = await inFile(clientId, findScores);
    expect(scores).toMatchObject([{ instrument: 'phq-9', answeredBy: 'link', moment: 'start' }]);
    expect(scores[0]?.outcome).toMatchObject({ ok: true, value: { total: { kind: 'score', value: 0 } } });
    const thanks = (await browser.get(`${path}/${formId}/klaar`)).html;
    expect(thanks).toContain('Gaat het niet goed met je?');
    expect(thanks).toMatch(/class="notice info".*Niemand leest je antwoorden op dit moment mee/s);
    expect(thanks).toContain('Je kunt deze pagina sluiten');
    expect((await browser.get(`${path}/${formId}/1`)).to).toBe(`${path}/${formId}/klaar`);
  });

  test('an answer outside its bounds is told beside its question, and what was typed stands there still', async () => {
    const { there, path } = await invited([ninefoldId]);
    const browser = await entered(there, path);
    const formId = formIn((await browser.get(path)).html);
    const page = await browser.get(`${path}/${formId}/2`);
    const wrong = await browser.post(`${path}/${formId}/2`, fill(page.html, '-5'));
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="-5"');
    expect(wrong.html).toContain('Van 0 tot en met 3.');
  });

  test('questions left open are no score, and the form is sent all the same', async () => {
    const { there, path, clientId } = await invited([ninefoldId]);
    const browser = await entered(there, path);
    const formId = formIn((await browser.get(path)).html);
    const page = await browser.get(`${path}/${formId}/1`);
    await browser.post(`${path}/${formId}/1`, {
      ...fill(page.html, ''),
      [asked(page.html).split(' ')[0]!]: '1',
    });
    expect((await browser.get(`${path}/${formId}/controleren`)).html).toContain('Ingevuld: 1 van de 9.');
    await browser.post(`${path}/${formId}/controleren`);
    const [only] = await inFile(clientId, findScores);
    expect(only?.outcome).toMatchObject({ ok: true, value: { total: { kind: 'no-score' } } });
  });

  test('a form in which nothing at all was answered is not sent, and waits still', async () => {
    const { there, path, clientId } = await invited([ninefoldId]);
    const browser = await entered(there, path);
    const formId = formIn((await browser.get(path)).html);
    expect((await browser.get(`${path}/${formId}/controleren`)).html).toContain('Ingevuld: 0 van de 9.');
    const refused = await browser.post(`${path}/${formId}/controleren`);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Er is nog niets verstuurd');
    expect(await markupFaults(refused.html)).toEqual([]);
    expect(await inFile(clientId, findScores)).toEqual([]);
    const page = await browser.get(`${path}/${formId}/1`);
    expect(page.status).toBe(200);
    await browser.post(`${path}/${formId}/1`, fill(page.html, '0'));
    expect((await browser.post(`${path}/${formId}/controleren`)).to).toBe(`${path}/${formId}/klaar`);
  });

  test('the thanks lead to the other form of the same measuring, and to none of another', async () => {
    const { there, path, clientId } = await invited([ninefoldId, ownCheckInId]);
    await inFile(clientId, (tx) => {
      const today = dutchDay(time);
      return makeMeasuring(tx, {
        ...{ clientId, moment: 'extra', number: 0, dueOn: today, closesOn: addDays(today, 28), now: time },
        questionnaires: [ownCheckInId],
      });
    });
    const browser = await entered(there, path);
    const sendOne = async (to: string) => {
      const page = await browser.get(to);
      const first = asked(page.html).split(' ')[0]!;
      await browser.post(to, { ...fill(page.html, ''), [first]: '1' });
      const { to: done } = await browser.post(to.replace(/1$/, 'controleren'));
      return (await browser.get(done)).html;
    };
    const one = await sendOne(`${path}/${formIn((await browser.get(path)).html)}/1`);
    const on = new RegExp(`href="(${path}/[0-9a-f-]{36}/1)"`).exec(one)?.[1] ?? '';
    expect(one).toContain('Verder met: Korte check-in');
    expect(await sendOne(on)).toContain('Je kunt deze pagina sluiten');
  });

  test('the English page asks our own check-in in English', async () => {
    const { there, path } = await invited([ownCheckInId], 'en');
    expect(path.startsWith('/en/')).toBe(true);
    const browser = await entered(there, path);
    const formId = formIn((await browser.get(path)).html);
    const { html } = await browser.get(`${path}/${formId}/1`);
    expect(html).toContain('How much stress did you have today?');
    // The question itself names the ends of its scale.
    expect(html).not.toContain('From 0 to 10.');
  });

  test('a link opens one measuring and no other form, and ends after fourteen days', async () => {
    const [one, other] = [await invited([ninefoldId]), await invited([ownCheckInId])];
    const browser = await entered(one.there, one.path);
    const otherBrowser = await entered(other.there, other.path);
    const otherForm = formIn((await otherBrowser.get(other.path)).html);
    expect((await browser.get(`${one.path}/${otherForm}/1`)).status).toBe(404);
    expect((await browser.post(`${one.path}/${otherForm}/controleren`)).status).toBe(404);
    for (const strange of ['x', newId(), '1', '../..', '%00'])
      expect((await browser.get(`${one.path}/${strange}/1`)).status).toBe(404);
    // The other's proof does not open this link either.
    expect((await otherBrowser.get(`${one.path}/${otherForm}/1`)).to).toBe(one.path);
    time = new Date(time.getTime() + 15 * 24 * 3_600_000);
    expect((await browser.get(one.path)).status).toBe(404);
    expect((await one.there.get('/zorg/vragenlijst/AAAAAAAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
  });
});

test('a link opens no other measuring of the same client either, nor a moment that was asked before', async () => {
  const { there, path, clientId } = await invited([ninefoldId]);
  const today = dutchDay(time);
  const make = (moment: 'start' | 'extra') =>
    inFile(clientId, async (tx) => {
      const closesOn = addDays(today, 28);
      const questionnaires = [ownCheckInId];
      return makeMeasuring(tx, {
        clientId,
        moment,
        number: 0,
        dueOn: today,
        closesOn,
        questionnaires,
        now: time,
      });
    });
  expect(await make('start')).toBeUndefined();
  const other = await make('extra');
  const form = (await inFile(clientId, findMeasurings)).find(({ id }) => id === other)!.forms[0]!;
  const browser = await entered(there, path);
  expect((await browser.get(`${path}/${form.id}/1`)).status).toBe(404);
  expect((await browser.post(`${path}/${form.id}/1`, { stress: '1' })).status).toBe(404);
});

describe('the cobbler’s guard', () => {
  test('S4: an alarming answer raises a signal as soon as its page is kept, and help is shown at once', async () => {
    const { there, path, clientId } = await invited([ninefoldId]);
    const browser = await entered(there, path);
    const formId = formIn((await browser.get(path)).html);
    const page = await browser.get(`${path}/${formId}/2`);
    expect(page.html).not.toContain('id="help-now"');
    await browser.post(`${path}/${formId}/2`, fill(page.html, '1'));
    // Nothing was sent yet, and nothing can be scored.
    expect(await inFile(clientId, findScores)).toEqual([]);
    expect(await inFile(clientId, (tx) => findHeldOf(tx, clientId))).toMatchObject([
      { reason: { reason: 'answer', item: 9, answer: 1 } },
    ]);
    const check = await browser.get(`${path}/${formId}/controleren`);
    for (const number of ['tel:112', 'tel:113', 'tel:08000113', 'huisarts'])
      expect(check.html).toContain(number);
    await browser.post(`${path}/${formId}/controleren`);
    const thanks = await browser.get(`${path}/${formId}/klaar`);
    expect(thanks.html).toContain('id="help-now"');
    expect(await inFile(clientId, (tx) => findHeldOf(tx, clientId))).toHaveLength(1);
  });

  test('S4: an answer beyond its bounds is refused to the client and reaches the therapist all the same', async () => {
    const { there, path, clientId } = await invited([ninefoldId]);
    const browser = await entered(there, path);
    const formId = formIn((await browser.get(path)).html);
    const page = await browser.get(`${path}/${formId}/2`);
    const answer = await browser.post(`${path}/${formId}/2`, fill(page.html, '9'));
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('id="help-now"');
    expect(await inFile(clientId, (tx) => findHeldOf(tx, clientId))).toHaveLength(1);
  });
});

describe('signed in', () => {
  test('a client fills in what waits for them, and nobody else’s', async () => {
    const visitor = { id: newId(), email: 'eva.loopt@example.com' };
    const clientId = await plantClient(db, anna.actor, { visitor });
    const strange = await invited([ninefoldId]);
    await inFile(clientId, async (tx) => {
      const today = dutchDay(time);
      return makeMeasuring(tx, {
        ...{ clientId, moment: 'extra', number: 0, dueOn: today, closesOn: addDays(today, 28), now: time },
        questionnaires: [ownCheckInId],
      });
    });
    const there = careHouse(db, clock, visitor);
    const list = await there.get('/loper/vragenlijsten');
    const formId = formIn(list.html);
    const page = await there.get(`/loper/vragenlijsten/${formId}/1`);
    expect((await there.post(`/loper/vragenlijsten/${formId}/1`, fill(page.html, '4'))).status).toBe(303);
    expect((await there.post(`/loper/vragenlijsten/${formId}/controleren`)).status).toBe(303);
    const thanks = (await there.get(`/loper/vragenlijsten/${formId}/klaar`)).html;
    expect(thanks).toContain('Terug naar Vandaag');
    expect(thanks).not.toContain('Je kunt deze pagina sluiten');
    expect(list.html).toContain('Gevraagd op maandag 1 maart 2027');
    expect(await inFile(clientId, findScores)).toMatchObject([
      { answeredBy: 'client', instrument: 'own-check-in' },
    ]);
    const browser = await entered(strange.there, strange.path);
    const other = formIn((await browser.get(strange.path)).html);
    expect((await there.get(`/loper/vragenlijsten/${other}/1`)).status).toBe(404);
  });
});

test('a planner and a stranger’s practice see no form of a client', async () => {
  const { clientId } = await invited([ninefoldId]);
  const planner = await plantMember(db, anna.practiceId, { name: 'Testpersoon Pim', roles: ['planner'] });
  const access = { act: 'read', object: 'measurement', clientId, point: 'test', at: time } as const;
  expect(await asActor(db, planner.actor, access, findScores)).toBeUndefined();
  const stranger = await plantPractice(db, { name: 'Andere praktijk (voorbeeld)' });
  expect(await asActor(db, stranger.actor, access, findScores)).toBeUndefined();
});
