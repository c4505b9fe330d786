import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { careHouse, plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { addDays, day, type CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { findSessions } from '../store/sessions.ts';
import { inPractice } from '../store/scope.ts';
import { placesToName } from './query.ts';

let db: Database;
let practice: Awaited<ReturnType<typeof plantPractice>>;
let house: ReturnType<typeof careHouse>;
let kees: string;
let at = new Date('2026-03-16T09:00:00Z');
const clock = { now: () => at };
const monday = day({ year: 2026, month: 3, day: 16 });

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  at = new Date('2026-03-16T09:00:00Z');
  await db.execute(sql`delete from platform.outbox`);
  practice = await plantPractice(db);
  kees = await plantClient(db, practice.actor, { email: 'kees@example.com' });
  house = careHouse(db, clock, practice.visitor);
});

const form = (over: Record<string, string> = {}) => ({
  ...{ met: `c:${kees}`, dag: addDays(monday, 1), begin: '19:00', einde: '20:00', plaats: 'Heidepad' },
  ...{ therapeut: practice.actor.memberId, aantal: '1', elke: '1' },
  ...over,
});
const planned = async (over: Record<string, string> = {}) => {
  const answer = await house.post('/praktijk/agenda/nieuw', form(over));
  expect(answer.status).toBe(303);
  return /agenda\/([^?]+)/.exec(answer.to!)![1]!;
};
const sessions = (from: CalendarDay = monday, to: CalendarDay = addDays(monday, 400)) =>
  inPractice(db, practice.actor, { act: 'read', object: 'test', point: 'test', at }, (tx) =>
    findSessions(tx, { from, to }),
  );
const icsOf = (n: number) =>
  Buffer.from(house.mails[n]!.attachments![0]!.content).toString().replace(/\r\n /g, '');

describe('planning', () => {
  test('a session is planned, and its participant gets a letter and a calendar file without a word of health', async () => {
    const id = await planned();
    await house.drain();
    expect(house.mails).toHaveLength(1);
    const [mail] = house.mails;
    expect(mail).toMatchObject({ to: 'kees@example.com', subject: 'Je afspraak' });
    expect(mail!.text).toContain('dinsdag 17 maart 2026, 19.00 – 20.00 uur, Heidepad');
    expect(icsOf(0)).toContain(`UID:session-${id}@duurloop`);
    expect(icsOf(0)).toContain('SUMMARY:Afspraak\r');
    expect(icsOf(0)).toContain('SEQUENCE:0\r');
    for (const text of [mail!.text, mail!.html, icsOf(0)])
      expect(text).not.toMatch(/therap|runn|hardlo|cliënt|praktijk|Kees/i);
  });

  test('a series stays at seven o’clock when summer time begins, in the calendar file too', async () => {
    await planned({ aantal: '3' });
    expect(await sessions()).toMatchObject([
      { day: '2026-03-17', begins: '19:00' },
      { day: '2026-03-24', begins: '19:00' },
      { day: '2026-03-31', begins: '19:00' },
    ]);
    await house.drain();
    expect(house.mails).toHaveLength(1);
    for (const start of ['20260317T190000', '20260331T190000'])
      expect(icsOf(0)).toContain(`DTSTART;TZID=Europe/Amsterdam:${start}`);
  });

  test('what is typed wrong stays there with its error, and is never a fault', async () => {
    for (const over of [
      { dag: '2026-02-30' },
      { dag: addDays(monday, -1) },
      { begin: 'zeven' },
      { einde: '19:00' },
      { plaats: ' ' },
      { plaats: 'x'.repeat(121) },
      { met: 'c:x' },
      { met: `c:${newId()}` },
      { met: `g:${newId()}` },
      { therapeut: newId() },
      { therapeut: 'x' },
      { aantal: '0' },
      { aantal: '1e9' },
      { aantal: 'veel' },
    ]) {
      const answer = await house.post('/praktijk/agenda/nieuw', form(over));
      expect([over, answer.status]).toEqual([over, 422]);
      expect(answer.html).toContain('error-summary');
      expect(answer.html).toContain('value="20:00"'.replace('20:00', over.einde ?? '20:00'));
    }
    expect((await house.post('/praktijk/agenda/nieuw', {})).status).toBe(422);
    expect(await sessions()).toEqual([]);
  });

  test('the same therapist at the same time is a warning, and one may plan despite it', async () => {
    await planned();
    const again = await house.post('/praktijk/agenda/nieuw', form({ begin: '19:30', einde: '20:30' }));
    expect(again.status).toBe(422);
    expect(again.html).toContain('Op dit tijdstip is er al een sessie');
    await planned({ begin: '19:30', einde: '20:30', toch: 'ja' });
    expect(await sessions()).toHaveLength(2);
  });
});

describe('changing', () => {
  const change = (over: Record<string, string> = {}) => ({ ...form(), welke: 'this', ...over });

  test('one of a series moves alone; with the following, all move and the earlier stay', async () => {
    await planned({ aantal: '4' });
    const [, second, third] = await sessions();
    const one = await house.post(
      `/praktijk/agenda/${third!.id}/wijzigen`,
      change({ dag: third!.day, begin: '18:00', einde: '19:00' }),
    );
    expect(one.to).toContain('gewijzigd');
    await house.post(
      `/praktijk/agenda/${second!.id}/wijzigen`,
      change({ dag: addDays(second!.day, 1), begin: '20:00', einde: '21:00', welke: 'following' }),
    );
    expect((await sessions()).map((s) => [s.day, s.begins, s.sequence])).toEqual([
      ['2026-03-17', '19:00', 0],
      ['2026-03-25', '20:00', 1],
      ['2026-04-01', '20:00', 2],
      ['2026-04-08', '20:00', 1],
    ]);
  });

  test('the calendar file of a change keeps the id and raises the sequence; of a call-off too', async () => {
    const id = await planned();
    await house.drain();
    await house.post(`/praktijk/agenda/${id}/wijzigen`, change({ begin: '18:00', einde: '19:00' }));
    await house.drain();
    await house.post(`/praktijk/agenda/${id}/afgelasten`, { reden: 'ice' });
    await house.drain();
    expect(house.mails.map(({ subject }) => subject)).toEqual([
      'Je afspraak',
      'Je afspraak is veranderd',
      'Je afspraak gaat niet door',
    ]);
    for (const n of [0, 1, 2]) {
      expect(icsOf(n)).toContain(`UID:session-${id}@duurloop`);
      expect(icsOf(n)).toContain(`SEQUENCE:${n}\r`);
    }
    expect(icsOf(1)).toContain('METHOD:PUBLISH');
    expect(icsOf(2)).toContain('METHOD:CANCEL');
    expect(icsOf(2)).toContain('STATUS:CANCELLED');
  });

  test('a shift that would bring one of the series into the past is refused', async () => {
    await planned({ aantal: '2' });
    const [, second] = await sessions();
    const answer = await house.post(
      `/praktijk/agenda/${second!.id}/wijzigen`,
      change({ dag: addDays(monday, -1) }),
    );
    expect(answer.status).toBe(422);
  });
});

describe('calling off', () => {
  test('tells after ten minutes why, and what is next', async () => {
    await planned({ aantal: '2' });
    await house.drain();
    const [first] = await sessions();
    await house.post(`/praktijk/agenda/${first!.id}/afgelasten`, { reden: 'storm' });
    const [entry] = await rows<{ due: string }>(
      db,
      sql`select due_at as due from platform.outbox where done_at is null and topic = 'care.session-news'`,
    );
    expect(new Date(entry!.due)).toEqual(new Date('2026-03-16T09:10:00Z'));
    await house.drain();
    const text = house.mails.at(-1)!.text;
    expect(text).toContain('storm');
    expect(text).toContain('Je volgende afspraak is dinsdag 24 maart 2026, 19.00 – 20.00 uur');
  });

  test('that is undone in time is told to nobody, and later it cannot be undone', async () => {
    const id = await planned();
    await house.drain();
    await house.post(`/praktijk/agenda/${id}/afgelasten`, { reden: 'heat' });
    at = new Date('2026-03-16T09:09:59Z');
    expect((await house.post(`/praktijk/agenda/${id}/gaat-door`)).to).toContain('gaat-door');
    await house.drain();
    expect(house.mails).toHaveLength(1);
    await house.post(`/praktijk/agenda/${id}/afgelasten`, { reden: 'smog' });
    at = new Date('2026-03-16T09:20:00Z');
    expect((await house.post(`/praktijk/agenda/${id}/gaat-door`)).to).toContain('te-laat');
  });

  test('all of a day goes with one button, and only one’s own', async () => {
    const colleague = await plantMember(db, practice.practiceId, {
      name: 'Testpersoon Bram',
      roles: ['therapist'],
    });
    await planned();
    await planned({ begin: '10:00', einde: '11:00' });
    await planned({ therapeut: colleague.actor.memberId });
    const answer = await house.post('/praktijk/agenda/afgelasten', {
      dag: addDays(monday, 1),
      reden: 'storm',
    });
    expect(answer.to).toContain('melding=afgelast');
    expect((await sessions()).map((s) => [s.begins, s.therapists[0]!.name, s.callOff?.reason])).toEqual([
      ['10:00', 'Testpersoon Anna de Wit', 'storm'],
      ['19:00', 'Testpersoon Anna de Wit', 'storm'],
      ['19:00', 'Testpersoon Bram', undefined],
    ]);
  });
});

describe('who sees and does what', () => {
  test('another practice finds nothing, on any page', async () => {
    const id = await planned();
    house.now.visitor = (await plantPractice(db)).visitor;
    for (const page of ['', '/wijzigen'])
      expect((await house.get(`/praktijk/agenda/${id}${page}`)).status).toBe(404);
    for (const deed of ['wijzigen', 'afgelasten', 'gaat-door'])
      expect((await house.post(`/praktijk/agenda/${id}/${deed}`, { ...form(), reden: 'ice' })).status).toBe(
        404,
      );
    expect((await house.get(`/praktijk/agenda?dag=2026-03-17`)).html).not.toContain('Kees');
    expect((await sessions())[0]!.callOff).toBeUndefined();
  });

  test('a planner sees names and times; a colleague only that somebody is busy, and changes nothing', async () => {
    const id = await planned();
    const planner = await plantMember(db, practice.practiceId, {
      name: 'Testpersoon Puck',
      roles: ['planner'],
    });
    const colleague = await plantMember(db, practice.practiceId, {
      name: 'Testpersoon Bram',
      roles: ['therapist'],
    });
    house.now.visitor = planner.visitor;
    expect((await house.get(`/praktijk/agenda?dag=2026-03-17`)).html).toContain('Testpersoon Kees Loper');
    expect((await house.get(`/praktijk/agenda/${id}/wijzigen`)).status).toBe(200);
    house.now.visitor = colleague.visitor;
    const seen = await house.get(`/praktijk/agenda?dag=2026-03-17&wie=allen`);
    expect(seen.html).toContain('Bezet');
    expect(seen.html).not.toContain('Kees');
    expect((await house.get(`/praktijk/agenda/${id}`)).html).not.toContain('Kees');
    expect((await house.post(`/praktijk/agenda/${id}/afgelasten`, { reden: 'ice' })).status).toBe(404);
    expect((await house.post('/praktijk/agenda/nieuw', form())).status).toBe(422);
  });

  test('an owner who neither guides nor plans has no calendar', async () => {
    const owner = await plantMember(db, practice.practiceId, { name: 'Testpersoon Otto', roles: ['owner'] });
    house.now.visitor = owner.visitor;
    for (const page of ['', '/nieuw', '/koppelen'])
      expect((await house.get(`/praktijk/agenda${page}`)).status).toBe(404);
  });

  test('an address that is no id, day or view is a page or not found, never a fault', async () => {
    for (const query of [
      'dag=x',
      'dag=9999-12-31',
      'dag=0000-01-01',
      'beeld=%00',
      'wie=x',
      'melding=constructor',
    ])
      expect((await house.get(`/praktijk/agenda?${query}`)).status).toBe(200);
    for (const id of ['x', '%27', newId()]) {
      expect((await house.get(`/praktijk/agenda/${id}`)).status).toBe(404);
      for (const deed of ['wijzigen', 'afgelasten', 'gaat-door'])
        expect((await house.post(`/praktijk/agenda/${id}/${deed}`, { reden: 'ice' })).status).toBe(404);
    }
    for (const dag of ['x', '0000-01-01'])
      expect((await house.post('/praktijk/agenda/afgelasten', { dag, reden: 'ice' })).status).toBe(303);
  });
});

describe('in a calendar elsewhere', () => {
  const address = async () =>
    /\/zorg\/agenda\/[\w-]{27}/.exec((await house.get('/praktijk/agenda/koppelen')).html)?.[0];

  test('stand times and initials, and no name or place', async () => {
    const id = await planned();
    await house.post('/praktijk/agenda/koppelen');
    const feed = await house.get((await address())!);
    expect(feed.status).toBe(200);
    expect(feed.html).toContain(`UID:session-${id}@duurloop`);
    expect(feed.html).toContain('SUMMARY:T.K.L.');
    expect(feed.html).not.toMatch(/Kees|Heidepad/);
  });

  test('a link that was renewed or revoked opens nothing, nor that of somebody who left', async () => {
    await house.post('/praktijk/agenda/koppelen');
    const first = (await address())!;
    await house.post('/praktijk/agenda/koppelen');
    expect((await house.get(first)).status).toBe(404);
    const second = (await address())!;
    expect((await house.get(second)).status).toBe(200);
    await house.post('/praktijk/agenda/ontkoppelen');
    expect((await house.get(second)).status).toBe(404);
    await house.post('/praktijk/agenda/koppelen');
    const third = (await address())!;
    await inPractice(db, practice.actor, { act: 'change', object: 'test', point: 'test', at }, (tx) =>
      tx.execute(sql`update care.member set ended_at = now() where id = ${practice.actor.memberId}`),
    );
    expect((await house.get(third)).status).toBe(404);
    expect((await house.get('/zorg/agenda/x')).status).toBe(404);
  });
});

test('a place of the practice that was also typed without its address is named once', () => {
  const own = ['Stadspark, bij de banken, Demopark 12'];
  expect(placesToName(own, ['Stadspark, bij de banken', 'Heidepad', 'Heidepad'])).toEqual([
    ...own,
    'Heidepad',
  ]);
});
