import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { careHouse, plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { day } from '../../kernel/calendar-day.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { findGroupMembers } from '../store/groups.ts';
import { inPractice } from '../store/scope.ts';
import { findParticipants, findSessions } from '../store/sessions.ts';

let db: Database;
let practice: Awaited<ReturnType<typeof plantPractice>>;
let house: ReturnType<typeof careHouse>;
let kees: string;
const clock = { now: () => new Date('2026-03-16T09:00:00Z') };
const monday = day({ year: 2026, month: 3, day: 16 });
const later = day({ year: 2026, month: 6, day: 1 });

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  await db.execute(sql`delete from platform.outbox`);
  practice = await plantPractice(db);
  kees = await plantClient(db, practice.actor, { email: 'kees@example.com' });
  house = careHouse(db, clock, practice.visitor);
});

const form = (over: Record<string, string> = {}) => ({
  ...{ naam: 'Dinsdaggroep', plaats: 'Heidepad', weekdag: '2', begin: '19:00', einde: '20:15' },
  ...{ hoogstens: '2', therapeut: practice.actor.memberId, open: 'ja' },
  ...over,
});
const begun = async (over: Record<string, string> = {}) => {
  const answer = await house.post('/praktijk/groepen/nieuw', form(over));
  expect(answer.status).toBe(303);
  return /groepen\/([^?]+)/.exec(answer.to!)![1]!;
};
const join = (id: string, client: string) => house.post(`/praktijk/groepen/${id}/leden`, { client });
const look = <T>(work: Parameters<typeof inPractice<T>>[3]) =>
  inPractice(db, practice.actor, { act: 'read', object: 'test', point: 'test', at: clock.now() }, work);
const series = (id: string) =>
  house.post('/praktijk/agenda/nieuw', {
    ...{ met: `g:${id}`, dag: '2026-03-17', begin: '19:00', einde: '20:15', plaats: 'Heidepad' },
    ...{ therapeut: practice.actor.memberId, aantal: '3', elke: '1' },
  });
const sizes = async () => {
  const sessions = await look((tx) => findSessions(tx, { from: monday, to: later }));
  const people = await look((tx) => findParticipants(tx, sessions.map(({ id }) => id))); // prettier-ignore
  return sessions.map(({ id }) => people.filter(({ sessionId }) => sessionId === id).length);
};

test('a series of a group holds its members; who joins later comes along, and who leaves hears that it lapses', async () => {
  const id = await begun();
  await join(id, kees);
  expect((await house.get(`/praktijk/agenda/nieuw?met=g:${id}`)).html).toContain('value="2026-03-17"');
  expect((await series(id)).status).toBe(303);
  expect(await sizes()).toEqual([1, 1, 1]);
  const mina = await plantClient(db, practice.actor, { name: 'Testpersoon Mina', email: 'mina@example.com' });
  expect((await join(id, mina)).to).toContain('erbij');
  expect(await sizes()).toEqual([2, 2, 2]);
  expect((await house.post(`/praktijk/groepen/${id}/eraf`, { client: kees })).to).toContain('eraf');
  expect(await sizes()).toEqual([1, 1, 1]);
  await house.drain();
  expect(house.mails.map(({ to, subject }) => [to, subject])).toEqual([
    ['mina@example.com', 'Je afspraak'],
    ['kees@example.com', 'Je afspraak vervalt'],
  ]);
  expect(await look((tx) => findGroupMembers(tx, id))).toMatchObject([
    { clientId: mina, untilDay: undefined },
    { clientId: kees, fromDay: '2026-03-16', untilDay: '2026-03-16' },
  ]);
});

test('a group that is full takes nobody more, and of two at once one', async () => {
  const id = await begun({ hoogstens: '1' });
  const mina = await plantClient(db, practice.actor);
  const answers = await Promise.all([join(id, kees), join(id, mina)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  expect((await join(id, kees)).status).toBe(422);
});

test('what is typed wrong stays, with its error, and is never a fault', async () => {
  for (const over of [
    { naam: '' },
    { naam: 'x'.repeat(121) },
    { plaats: ' ' },
    { weekdag: '7' },
    { begin: '04:00' },
    { einde: '19:00' },
    { einde: '23:30' },
    { hoogstens: '0' },
    { hoogstens: '31' },
    { hoogstens: '2.5' },
    { therapeut: 'x' },
    { therapeut: newId() },
  ]) {
    const answer = await house.post('/praktijk/groepen/nieuw', form(over));
    expect([over, answer.status]).toEqual([over, 422]);
    expect(answer.html).toContain('error-summary');
  }
  expect((await house.post('/praktijk/groepen/nieuw', {})).status).toBe(422);
  const id = await begun();
  for (const client of ['', 'x', newId()]) expect((await join(id, client)).status).toBe(422);
  expect((await house.get(`/praktijk/groepen/${id}?melding=constructor`)).status).toBe(200);
});

test('a colleague sees a group without the names of others’ clients, and changes nothing; another practice sees none', async () => {
  const id = await begun();
  await join(id, kees);
  const colleague = await plantMember(db, practice.practiceId, {
    name: 'Testpersoon Bram',
    roles: ['therapist'],
  });
  house.now.visitor = colleague.visitor;
  const { html } = await house.get(`/praktijk/groepen/${id}`);
  expect(html).not.toContain('Kees');
  expect(html).toContain('En 1 van een collega');
  const refused = async () => {
    expect((await house.get(`/praktijk/groepen/${id}/wijzigen`)).status).toBe(404);
    expect((await house.post(`/praktijk/groepen/${id}/wijzigen`, form())).status).toBe(404);
    expect((await house.post(`/praktijk/groepen/${id}/eraf`, { client: kees })).status).toBe(404);
    expect((await join(id, kees)).status).toBe(404);
  };
  await refused();
  house.now.visitor = (await plantPractice(db)).visitor;
  expect((await house.get(`/praktijk/groepen/${id}`)).status).toBe(404);
  await refused();
  for (const bad of ['x', newId()]) expect((await house.get(`/praktijk/groepen/${bad}`)).status).toBe(404);
});

test('a group changes, and keeps its members', async () => {
  const id = await begun();
  await join(id, kees);
  expect(
    (await house.post(`/praktijk/groepen/${id}/wijzigen`, form({ naam: 'Duingroep', open: '' }))).status,
  ).toBe(303);
  const { html } = await house.get(`/praktijk/groepen/${id}`);
  expect(html).toContain('Duingroep');
  expect(html).toContain('Testpersoon Kees Loper');
  expect(html).toContain('Alleen vóór de eerste keer');
});
