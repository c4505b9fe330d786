import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { careHouse, plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { awaitingIntake, plantIntake } from '../../../test/support/care-intake.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { addDays, day, type CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { StopSign } from '../domain/programme/history.ts';
import { planNext, type ProgrammeFacts } from '../domain/programme/plan-next.ts';
import { reachedAim } from '../domain/programme/aim.ts';
import { findProgramme } from '../store/programmes.ts';
import { saveRun } from '../store/runs.ts';
import { asActor, inPractice } from '../store/scope.ts';
import { saveDoctorsAnswer } from '../store/screenings.ts';

const monday = day({ year: 2027, month: 3, day: 1 });
let db: Database;
let today: CalendarDay = monday;
const clock = { now: () => new Date(`${today}T09:00:00Z`) };
let practice: Awaited<ReturnType<typeof plantPractice>>;
let house: ReturnType<typeof careHouse>;
let clientId: string;
const known = { act: 'read', object: 'test', point: 'test' } as const;

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  today = monday;
  practice = await plantPractice(db);
  clientId = await plantClient(db, practice.actor);
  house = careHouse(db, clock, practice.visitor);
});

const path = (under = '') => `/praktijk/clienten/${clientId}/programma${under}`;
const settings = (but: Record<string, string> = {}) => ({
  ...{ begint: monday, stap: '1', keren: '3', doel: '30', wandeling: '45', intensiteit: 'vigorous-allowed' },
  ...{ vasthouden: 'ja', 'begeleid-0': '2', 'begeleid-1': '1', 'begeleid-2': '1-fortnight' },
  ...{ 'begeleid-3': '1', 'begeleid-4': '1', doe: 'opslaan' },
  ...but,
});
const begin = async (intake?: Parameters<typeof plantIntake>[2]['intake']) => {
  await plantIntake(db, practice.actor, { clientId, on: monday, ...(intake ? { intake } : {}) });
  return house.post(path('/instellingen'), settings());
};
const kept = async () =>
  (await asActor(db, practice.actor, { ...known, clientId, at: clock.now() }, (tx) =>
    findProgramme(tx, today),
  ))!;
const run = (
  facts: ProgrammeFacts,
  but: { effort?: number; stopSign?: StopSign } = {},
): Promise<CalendarDay> => {
  const plan = planNext(facts);
  if (plan.state !== 'planned') throw new Error(plan.state);
  const next = plan.week.sessions[0]!;
  today = next.on;
  return asActor(db, practice.actor, { ...known, clientId, at: clock.now() }, async (tx) => {
    await saveRun(tx, {
      ...{ runId: newId(), clientId, now: clock.now(), day: next.on, state: 'done', company: next.company },
      ...{ minutesRun: next.runMinutes, minutesWalked: next.minutes - next.runMinutes, note: '' },
      ...{
        minutesPlanned: next.minutes,
        breathingMinutes: undefined,
        absence: undefined,
        checkIn: undefined,
      },
      stop: but.stopSign ? { sign: but.stopSign, done: 'rested' } : undefined,
      checkOut: { effort: but.effort ?? 4, talkTest: 'passed', mood: 7 },
    });
    return next.on;
  }) as Promise<CalendarDay>;
};
const decide = (fields: Record<string, string>) => house.post(path('/anders'), { nr: newId(), ...fields });
const errorOf = (html: string) => /<div class="summary".*?<\/div>/s.exec(html)?.[0] ?? '';

describe('beginning', () => {
  test('without an intake the page says what to do', async () => {
    const { status, html } = await house.get(path());
    expect(status).toBe(200);
    expect(html).toContain('Eerst de intake');
    expect(html).toContain(`/praktijk/clienten/${clientId}/intake`);
    expect((await house.post(path('/instellingen'), settings())).status).toBe(422);
  });

  test('with an intake it proposes settings with their sources, and draws the sixteen steps', async () => {
    await plantIntake(db, practice.actor, { clientId, on: monday });
    const { html } = await house.get(path());
    expect(html).toContain('PMC4060311');
    expect(html).toContain('Eigen ontwerp, niet onderzocht');
    for (const step of [1, 8, 16]) expect(html).toContain(`, stap ${step}<`);
    expect(html).toContain('8 keer 1 minuut hardlopen en 2 minuten wandelen');
  });

  test('a preview changes with what is typed and keeps nothing; wrong answers stay in their fields', async () => {
    await plantIntake(db, practice.actor, { clientId, on: monday });
    const preview = await house.post(path('/instellingen'), settings({ stap: '5', doe: 'voorbeeld' }));
    expect(preview.status).toBe(200);
    expect(preview.html).toContain('Week 1, stap 5');
    for (const [field, value] of Object.entries({
      ...{ begint: '2027-02-31', stap: '17', keren: '5', doel: '31', wandeling: 'ver', intensiteit: 'x' },
      'begeleid-0': '__proto__',
    })) {
      const wrong = await house.post(path('/instellingen'), settings({ [field]: value }));
      expect([field, wrong.status, errorOf(wrong.html).includes(`#field-${field}`)]).toEqual([
        field,
        422,
        true,
      ]);
    }
    const late = await house.post(path('/instellingen'), settings({ begint: addDays(monday, 200) }));
    expect(errorOf(late.html)).toContain('binnen drie maanden');
    expect((await house.get(path())).html).toContain('Programma beginnen');
  });

  test('it begins once, also when the form is sent twice', async () => {
    expect(await begin()).toMatchObject({ status: 303, to: path('?melding=begonnen') });
    expect(await house.post(path('/instellingen'), settings({ stap: '4' }))).toMatchObject({
      to: path('?melding=bestond'),
    });
    expect((await kept()).facts.settings).toMatchObject({ startStep: 1, sessionsPerWeek: 3 });
    const { html } = await house.get(path());
    expect(html).toContain('Week 1, stap 1');
    expect(html.match(/class="prog-session"/g)).toHaveLength(3);
    expect(html).toContain('8 keer 1 minuut hardlopen en 2 minuten wandelen');
    expect(html).toContain('Zacht ademen');
    expect(html).toContain('doortrekking van ons');
  });

  test('S3: nothing tells a pace, a distance to run or calories', async () => {
    await begin();
    const { html } = await house.get(path());
    expect(html.replace(/3 km in de eerste week/, '')).not.toMatch(/\bkm\b|min\/km|kcal|calorie|snelheid/i);
  });
});

describe('the screening goes before the programme', () => {
  test('S40: while the GP is awaited nothing is planned, with the reason and the way there; a recorded answer opens it', async () => {
    await plantIntake(db, practice.actor, { clientId, on: monday, intake: awaitingIntake });
    await house.post(path('/instellingen'), settings());
    const before = await house.get(path());
    expect(before.html).toContain('antwoord van de huisarts wordt afgewacht');
    expect(before.html).not.toContain('class="prog-session"');
    expect(before.html).not.toContain('Wat komt');
    const screening = (await asActor(db, practice.actor, { ...known, clientId, at: clock.now() }, (tx) =>
      rows<{ id: string }>(tx, sql`select id from care.screening`),
    ))!;
    const answer = (agrees: 'walking' | 'light-moderate') =>
      asActor(db, practice.actor, { ...known, clientId, at: clock.now() }, async (tx) => {
        await saveDoctorsAnswer(tx, clientId, {
          ...{ screeningId: screening[0]!.id, by: 'general-practitioner', agrees, answeredOn: today },
          ...{ received: 'letter', now: clock.now(), memberId: practice.actor.memberId },
        });
        return true;
      });
    await answer('walking');
    const walking = await house.get(path());
    expect(walking.html).toContain('Eerst wandelen');
    expect(walking.html).toContain('class="prog-session"');
    expect(walking.html).not.toMatch(/minuten? hardlopen en/);
    today = addDays(today, 1);
    await answer('light-moderate');
    expect((await house.get(path())).html).toContain('8 keer 1 minuut hardlopen');
  });
});

describe('sixteen weeks', () => {
  test('S2: in fast time with a setback: the week is repeated with its reason, a stop sign holds until it is released, and the aim is reached', async () => {
    await begin();
    await run((await kept()).facts);
    await run((await kept()).facts, { effort: 7 });
    await run((await kept()).facts);
    today = addDays(monday, 7);
    const repeated = (await house.get(path())).html;
    expect(repeated.split('Stap 1 wordt herhaald.')).toHaveLength(2);
    expect(repeated.match(/eigen ontwerp, niet onderzocht/gi)).toHaveLength(1);
    expect(repeated).toContain('Daarna gaat het verder, tot en met stap 16.');
    expect(repeated).toMatch(/De inspanning was 7 van 10 op woensdag 3 maart 2027; de grens is 5/);
    await run((await kept()).facts);
    const stopped = await run((await kept()).facts, { stopSign: 'chest-pain' });
    today = addDays(stopped, 5);
    const held = (await house.get(path())).html;
    expect(held).toContain('staat stil na een stopteken');
    expect(held).not.toContain('class="prog-session"');
    expect(held.match(/eigen ontwerp, niet onderzocht/gi)).toHaveLength(1);
    const early = await decide({ soort: 'step', stap: '2', waarom: 'Gaat goed.' });
    expect(early.status).toBe(422);
    expect(errorOf(early.html)).toContain('Geef het programma eerst vrij');
    expect((await decide({ soort: 'release', waarom: ' ' })).status).toBe(422);
    expect(await decide({ soort: 'release', waarom: 'Huisarts heeft gekeken.' })).toMatchObject({
      status: 303,
      to: path('?melding=besloten'),
    });
    expect((await house.get(path())).html).toContain('class="prog-session"');
    for (let sessions = 0; sessions < 75; sessions += 1) await run((await kept()).facts);
    const { facts } = await kept();
    expect(reachedAim(facts.history, today).reached).toBe(true);
    const { html } = await house.get(path());
    expect(html).toContain('Stap 1 wordt herhaald.');
    expect(html).toContain('Huisarts heeft gekeken.');
  }, 120_000);
});

describe('deciding otherwise', () => {
  const own = (but: Record<string, string> = {}) => ({
    ...{ soort: 'session', dag: monday, samen: 'guided', bron: 'eigen', in: '5', uit: '5' },
    ...{ 'keer-1': '6', 'loop-1': '2,5', 'wandel-1': '2', waarom: 'Samen proberen.' },
    ...but,
  });

  test('a session of one’s own replaces the next one, above the ceiling is marked, and the same day it can be taken back', async () => {
    await begin();
    expect((await decide(own({ 'keer-1': '10' }))).status).toBe(303);
    const { html } = await house.get(path());
    expect(html).toContain('10 keer 2,5 minuten hardlopen en 2 minuten wandelen');
    expect(html).toMatch(/Dit ligt boven het plafond van 49,5 minuten/);
    expect(html).toContain('Samen proberen.');
    const { overrules } = await kept();
    expect(await house.post(path('/terugdraaien'), { besluit: overrules[0]!.id })).toMatchObject({
      to: path('?melding=teruggedraaid'),
    });
    expect((await kept()).facts.overrules).toEqual([]);
    expect((await house.get(path())).html).toContain('Teruggedraaid op');
  });

  test('the day after, a decision can no longer be taken back', async () => {
    await begin();
    await decide({ soort: 'step', stap: '3', waarom: 'Liep al.' });
    const { overrules } = await kept();
    today = addDays(today, 1);
    expect((await house.get(path())).html).not.toContain('>Terugdraaien<');
    expect(await house.post(path('/terugdraaien'), { besluit: overrules[0]!.id })).toMatchObject({
      to: path('?melding=niet-terug'),
    });
    expect((await kept()).facts.overrules).toHaveLength(1);
  });

  test('the same form twice is one decision', async () => {
    await begin();
    const nr = newId();
    expect((await decide({ ...own(), nr })).status).toBe(303);
    expect((await decide({ ...own(), nr })).status).toBe(303);
    expect((await kept()).overrules).toHaveLength(1);
  });

  test('the hard bounds are refused in words, whatever the reason, and nothing typed is ever a fault', async () => {
    await begin();
    await run((await kept()).facts);
    const refusals: [Record<string, string>, string][] = [
      [own({ waarom: '' }), 'Schrijf waarom'],
      [own({ waarom: 'x'.repeat(281) }), '280 tekens'],
      [own({ dag: addDays(today, 3), 'keer-1': '30' }), 'hoogstens zestig minuten'],
      [own({ dag: addDays(today, 1) }), '48 uur'],
      [own({ dag: today }), 'al gelopen'],
      [own({ dag: addDays(today, -1) }), 'vandaag of een latere dag'],
      [own({ dag: addDays(today, 9) }), 'binnen een week'],
      [own({ dag: addDays(today, 3), 'loop-1': '2,3' }), 'heel of half'],
      [own({ dag: addDays(today, 3), 'loop-1': 'veel' }), 'heel of half'],
      [own({ dag: addDays(today, 3), in: '-5' }), 'heel of half'],
      [own({ dag: 'morgen' }), 'Kies een dag'],
      [own({ samen: 'x' }), 'meeloopt'],
      [own({ bron: 'stap', 'sessie-stap': '99' }), 'Kies een stap'],
      [{ soort: 'step', stap: '28', waarom: 'x' }, 'stap van 0 tot en met 27'],
      [{ soort: 'release', waarom: 'x' }, 'niets om vrij te geven'],
      [{ soort: 'constructor' }, 'Kies wat u anders wilt'],
      [{}, 'Kies wat u anders wilt'],
    ];
    for (const [fields, words] of refusals) {
      const { status, html } = await decide(fields);
      expect([fields, status]).toEqual([fields, 422]);
      expect(errorOf(html)).toContain(words);
    }
    expect((await kept()).overrules).toEqual([]);
  });
});

describe('other settings along the way', () => {
  const change = async (but: Record<string, string>, versie = '1') =>
    house.post(path('/instellingen'), settings({ versie, ...but }));

  test('take a reason, stay to be read, and leave the client at the same step', async () => {
    await begin();
    for (const effort of [5, 5, 5]) await run((await kept()).facts, { effort });
    today = addDays(monday, 7);
    expect((await house.get(path())).html).toContain('Week 2, stap 2');
    expect((await change({ intensiteit: 'only-moderate' })).status).toBe(422);
    const done = await change({ intensiteit: 'only-moderate', waarom: 'Huisarts vraagt rustig.' });
    expect(done.to).toBe(path('?melding=gewijzigd'));
    const { html } = await house.get(path());
    expect(html).toContain('Week 2, stap 2');
    expect(html).toContain('Huisarts vraagt rustig.');
    expect((await kept()).facts.overrules).toMatchObject([{ kind: 'step', step: 2 }]);
  });

  test('who was overtaken by a colleague changes nothing', async () => {
    await begin();
    await change({ doel: '45', waarom: 'Wil verder.' });
    expect((await change({ doel: '60', waarom: 'Nog verder.' })).to).toBe(path('?melding=bestond'));
    expect((await kept()).facts.settings.aimMinutes).toBe(45);
  });
});

describe('who sees what', () => {
  test('a stranger, a colleague who does not guide them and an address that is none find nothing', async () => {
    await begin();
    const strangers = [
      (await plantPractice(db)).visitor,
      (await plantMember(db, practice.practiceId, { name: 'Testpersoon Otto', roles: ['therapist'] }))
        .visitor,
      (await plantMember(db, practice.practiceId, { name: 'Testpersoon Puck', roles: ['planner'] })).visitor,
    ];
    for (const visitor of strangers) {
      house.now.visitor = visitor;
      for (const under of ['', '/instellingen', '/anders', '/blad.pdf'])
        expect((await house.get(path(under))).status).toBe(404);
      expect((await house.post(path('/instellingen'), settings())).status).toBe(404);
      expect((await decide({ soort: 'step', stap: '2', waarom: 'x' })).status).toBe(404);
      expect((await house.post(path('/terugdraaien'), { besluit: newId() })).status).toBe(404);
    }
    house.now.visitor = practice.visitor;
    for (const bad of ['x', newId()])
      for (const under of ['', '/instellingen', '/anders', '/blad.pdf'])
        expect((await house.get(`/praktijk/clienten/${bad}/programma${under}`)).status).toBe(404);
    expect((await kept()).overrules).toEqual([]);
  });

  test('every look, change and print leaves a line in the log', async () => {
    await begin();
    await house.get(path());
    await decide({ soort: 'step', stap: '2', waarom: 'Kan al.' });
    await house.get(path('/blad.pdf'));
    const lines = await inPractice(db, practice.actor, { ...known, at: clock.now() }, (tx) =>
      rows<{ act: string; point: string }>(
        tx,
        sql`select act, point from care.access_log where client_id = ${clientId} and object = 'programme' order by seq`,
      ),
    );
    expect(lines.map(({ act }) => act)).toEqual(['change', 'read', 'change', 'print']);
    expect(lines[2]!.point).toBe('POST /praktijk/clienten/:id/programma/anders');
  });
});

test('the coming four weeks are a PDF to print', async () => {
  await begin();
  const answer = await house.raw(path('/blad.pdf'));
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(8_000);
});
