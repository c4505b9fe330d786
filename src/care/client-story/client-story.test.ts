import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { careHouse, plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { observedSignal } from '../domain/signals/reasons.ts';
import { raiseSignals } from '../store/signals.ts';
import { asActor } from '../store/scope.ts';
import {
  plantIntake,
  plantMeasure,
  plantMeasurePlan,
  plantOverrule,
  plantProgramme,
  storyIntake,
} from './plant-in-tests.ts';

const began = new Date('2027-01-04T09:00:00Z');
const daysOn = (days: number) => new Date(began.getTime() + days * 86_400_000);
const now = daysOn(50);
/** Three runs a week, two or three days apart. */
const threeAWeek = (weeks: number) =>
  Array.from({ length: weeks * 3 }, (_, at) => Math.floor(at / 3) * 7 + [0, 2, 4][at % 3]!);

let db: Database;
let practice: Awaited<ReturnType<typeof plantPractice>>;
let house: ReturnType<typeof careHouse>;
let clientId: string;

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  practice = await plantPractice(db);
  clientId = await plantClient(db, practice.actor, { startedAt: began });
  house = careHouse(db, { now: () => now }, practice.visitor);
});

const at = (day: number) => ({ db, by: practice.actor, clientId, now: daysOn(day) });
const story = async () => (await house.get(`/praktijk/clienten/${clientId}`)).html;
const stepOf = (html: string) => /class="story-step">([^<]*)/.exec(html)?.[1];

test('an empty file says what to do: first the intake', async () => {
  const html = await story();
  expect(stepOf(html)).toBe('Doe de intake');
  expect(html).toContain(`/praktijk/clienten/${clientId}/intake`);
  expect(html).toContain('Er is nog geen programma. Er is nog niet gelopen.');
  expect(html).toContain('Er is nog niets gemeten en niet gelopen.');
});

test('S6, S7, S8: why somebody came stands in sentences, as reported and by whom, with treatment alongside', async () => {
  await plantIntake(at(0));
  const html = await story();
  expect(html).toContain('Gemeld: stress');
  expect(html).toContain('door de cliënt zelf en een brief van de huisarts.');
  expect(html).toContain('Ik wil weer naar buiten');
  expect(html).toContain(
    'Daarnaast onder behandeling bij psycholoog of psychotherapeut; die gaat gewoon door.',
  );
  expect(stepOf(html)).toBe('Maak het programma');
});

test('S40: while a doctor is awaited that is the next step, and the page says that nobody runs', async () => {
  await plantIntake(at(0), { ...storyIntake, health: { ...storyIntake.health, symptoms: ['chest-pain'] } });
  const html = await story();
  expect(stepOf(html)).toBe('Wacht op het antwoord van de arts');
  expect(html).toContain('tot dan wordt er niet gelopen');
});

test('S5, S13: under way the page tells week and step, stress on one line, three numbers, and what changed and why', async () => {
  await plantIntake(at(0));
  await plantProgramme(at(0), threeAWeek(7));
  await plantMeasurePlan(at(0));
  await plantMeasure(at(0), 'start', 3);
  await plantMeasure(at(28), 'along', 2);
  await plantOverrule(at(36), 4, 'De week was zwaar door drukte thuis.');
  const html = await story();
  expect(html).toMatch(/Dit is week 8 van het programma, op stap \d+ van 16\./);
  expect(html).toContain(
    'Ervaren stress ging van 30 naar 20, op een schaal van 0 tot 40: lager dan 4 weken eerder.',
  );
  expect(html).toContain('is voor deze schaal niet gepubliceerd');
  expect(html).toContain('zegt niet dat het één van het ander komt');
  expect(html).toContain('Minuten ademoefening');
  expect(html).toContain('Zelf gelopen');
  expect(html).toContain('De inspanning was 7 van 10');
  expect(html).toContain('De week was zwaar door drukte thuis.');
  expect(html).toMatch(
    /Week \d+ tot en met \d+: van stap \d+ naar stap \d+\. *<\/strong> Elke week ging goed/,
  );
  expect(html).toContain('class="ribbon"');
  expect(stepOf(html)).toBe('Plan een sessie');
  expect(html).not.toMatch(/NaN|undefined|km|tempo/);
});

test('load is folded away, says that it is for the therapist only, and gates nothing', async () => {
  await plantProgramme(at(0), threeAWeek(7));
  expect(await story()).toMatch(/<details class="fold"><summary>Belasting per week, alleen voor u/);
});

test('the same list filled in again with nothing in between is one line; a decision parts them', async () => {
  await plantProgramme(at(0));
  await plantMeasurePlan(at(0));
  for (const day of [7, 14, 21]) await plantMeasure(at(day), 'along', 2);
  await plantOverrule(at(28), 1, 'Een besluit ertussen.');
  await plantMeasure(at(35), 'along', 1);
  const html = await story();
  expect(html.match(/3 keer ingevuld: [^.]*, voor het eerst op /g)).toHaveLength(1);
  expect(html.match(/>Ingevuld: /g)).toHaveLength(1);
});

test('of what changed twelve are shown, the newest first; the rest waits behind "meer"', async () => {
  await plantProgramme(at(0));
  for (let day = 1; day <= 13; day += 1) await plantOverrule(at(day), 1, `Besluit nummer ${day}.`);
  const html = await story();
  const [shown = '', folded] = html.split('<summary>Meer (');
  expect(shown.match(/class="on-\w+"/g)).toHaveLength(12);
  const days = [...shown.matchAll(/<time datetime="([^"]*)"/gi)].map(([, day]) => day);
  expect(days).toEqual([...days].sort().reverse());
  expect(folded).toContain('Besluit nummer 1.');
});

test('S4: a signal stands above everything and is the next step', async () => {
  await plantProgramme(at(0));
  const access = { act: 'create', object: 'signal', clientId, point: 'test', at: now } as const;
  await asActor(db, practice.actor, access, (tx) =>
    raiseSignals(tx, { clientId, reasons: [observedSignal('violence')], now }),
  );
  const html = await story();
  expect(stepOf(html)).toBe('Neem het signaal op');
  expect(html).toContain('Er wacht een signaal');
});

test('one look at the story is one line in the log', async () => {
  await plantProgramme(at(0), threeAWeek(2));
  const lines = () =>
    rows<{ point: string; act: string }>(
      db,
      sql`select point, act from care.access_log where client_id = ${clientId} and point like 'GET%'`,
    );
  await story();
  expect(await lines()).toEqual([{ point: 'GET /praktijk/clienten/:id', act: 'read' }]);
});

test('who does not guide the client, works elsewhere or invents an address finds nothing', async () => {
  const planner = await plantMember(db, practice.practiceId, {
    name: 'Testpersoon Piet',
    roles: ['therapist'],
  });
  const elsewhere = await plantPractice(db, {
    name: 'Praktijk Duinrand (voorbeeld)',
    therapist: 'Testpersoon Bo',
  });
  for (const visitor of [planner.visitor, elsewhere.visitor]) {
    house.now.visitor = visitor;
    expect((await house.get(`/praktijk/clienten/${clientId}`)).status).toBe(404);
  }
  house.now.visitor = practice.visitor;
  expect((await house.get(`/praktijk/clienten/${newId()}`)).status).toBe(404);
  expect((await house.get('/praktijk/clienten/geen-nummer')).status).toBe(404);
});
