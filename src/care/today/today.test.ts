import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { awaitingIntake, plantIntake } from '../../../test/support/care-intake.ts';
import { careHouse, plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { parseDay } from '../../kernel/calendar-day.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { inPractice } from '../store/scope.ts';
import { saveSession } from '../store/sessions.ts';
import { raiseSignals } from '../store/signals.ts';

let db: Database;
const clock = fixedClock('2027-03-01T08:00:00Z');
const planted = { act: 'create', object: 'planted', point: 'test', at: clock.now() } as const;

beforeAll(async () => {
  db = await testDatabase();
});

const aSession = (actor: Parameters<typeof inPractice>[1], therapist: string, clientIds: string[]) =>
  inPractice(db, actor, planted, (tx) =>
    saveSession(tx, {
      ...{ day: parseDay('2027-03-01')!, begins: '10:00', ends: '11:00', place: 'Heidepad (voorbeeld)' },
      ...{ therapistIds: [therapist], clientIds, now: clock.now() },
    }),
  );

test('a practice that has just begun is told how one begins', async () => {
  const { visitor } = await plantPractice(db);
  const { html } = await careHouse(db, clock, visitor).get('/praktijk');
  expect(html).toContain('Neem uw eerste cliënt aan');
  expect(html).toContain('Er wacht niets op u');
  expect(html).toContain('<h1>Maandag 1 maart 2027</h1>');
});

test('S4: a signal that nobody took up stands before everything else and on every page, and each client shown is in the log', async () => {
  const { actor, visitor } = await plantPractice(db);
  const clientId = await plantClient(db, actor, { name: 'Testpersoon Signaal' });
  await aSession(actor, actor.memberId, [clientId]);
  await inPractice(db, actor, planted, (tx) =>
    raiseSignals(tx, {
      clientId,
      reasons: [{ reason: 'observed', observation: 'quick-decline', gk: true }],
      now: clock.now(),
    }),
  );
  const { html } = await careHouse(db, clock, visitor).get('/praktijk');
  expect(html.indexOf('Snelle achteruitgang')).toBeGreaterThan(0);
  expect(html.indexOf('Snelle achteruitgang')).toBeLessThan(html.indexOf('Uw sessies'));
  expect(html).toContain('/praktijk/veld/');
  const elsewhere = await careHouse(db, clock, visitor).get('/praktijk/agenda');
  expect(elsewhere.html).toContain('Er wacht een signaal op u');
  const lines = await inPractice(db, actor, planted, (tx) =>
    rows(
      tx,
      sql`select 1 from care.access_log where object = 'day' and act = 'read' and client_id = ${clientId}`,
    ),
  );
  expect(lines).toHaveLength(1);
});

test('a planner sees names and times of everybody, and nothing that waits about a file', async () => {
  const { actor, practiceId } = await plantPractice(db);
  const clientId = await plantClient(db, actor, { name: 'Testpersoon Gepland' });
  await aSession(actor, actor.memberId, [clientId]);
  const planner = await plantMember(db, practiceId, { name: 'Testpersoon Planner', roles: ['planner'] });
  const { html } = await careHouse(db, clock, planner.visitor).get('/praktijk');
  expect(html).toContain('Testpersoon Gepland');
  expect(html).not.toContain('Wat op u wacht');
  expect(html).not.toContain('/praktijk/veld/');
});

test('a colleague does not see who comes to a session of somebody else', async () => {
  const { actor, practiceId } = await plantPractice(db);
  const clientId = await plantClient(db, actor, { name: 'Testpersoon Verborgen' });
  await aSession(actor, actor.memberId, [clientId]);
  const colleague = await plantMember(db, practiceId, { name: 'Testpersoon Collega', roles: ['therapist'] });
  expect((await careHouse(db, clock, colleague.visitor).get('/praktijk')).html).not.toContain('Verborgen');
});

const rowsOfSessions = (html: string) => html.slice(html.indexOf('id="sessies"'));

test('S4, S40: a session says whose signal is open and who waits for a doctor, to who guides them and to nobody else', async () => {
  const { actor, visitor, practiceId } = await plantPractice(db);
  const [held, awaited, calm] = [
    await plantClient(db, actor, { name: 'Testpersoon Open' }),
    await plantClient(db, actor, { name: 'Testpersoon Wacht' }),
    await plantClient(db, actor, { name: 'Testpersoon Rustig' }),
  ];
  await plantIntake(db, actor, {
    clientId: awaited,
    on: parseDay('2027-02-27')!,
    intake: awaitingIntake,
  });
  await aSession(actor, actor.memberId, [held, awaited, calm]);
  await inPractice(db, actor, planted, (tx) =>
    raiseSignals(tx, {
      clientId: held,
      reasons: [{ reason: 'observed', observation: 'quick-decline', gk: true }],
      now: clock.now(),
    }),
  );
  const own = rowsOfSessions((await careHouse(db, clock, visitor).get('/praktijk')).html);
  expect(own).toMatch(/Open signaal<\/span> Testpersoon Open/);
  expect(own).toMatch(/Wacht op huisarts<\/span> Testpersoon Wacht/);
  expect(own).not.toMatch(/<\/span> Testpersoon Rustig/);
  expect(own).toContain('<span class="hidden">, sessie van 10.00 uur</span>');
  const planner = await plantMember(db, practiceId, {
    name: 'Testpersoon Plant',
    roles: ['planner', 'therapist'],
  });
  const other = rowsOfSessions((await careHouse(db, clock, planner.visitor).get('/praktijk')).html);
  expect(other).toContain('Testpersoon Open');
  expect(other).not.toMatch(/Open signaal|Wacht op huisarts/);
});
