import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { careHouse, plantClient, plantMember, plantPractice } from '../../../test/support/care.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { dutchDay } from '../../kernel/calendar-day.ts';
import { rows, type Database } from '../../platform/db/index.ts';
import { saveConsent, nameRecipient, findRecipients } from '../store/consents.ts';
import { findAwaitedAnswers, findGpQuestions } from '../store/gp-questions.ts';
import { findIntake } from '../store/intakes.ts';
import { asActor, inPractice } from '../store/scope.ts';
import { findScreenings, mayRunNow } from '../store/screenings.ts';
import { findSignalsOf } from '../store/signals.ts';
import { plainAnswers } from './answers-in-tests.ts';
import { fieldsOf, pageNames, type PageName } from './pages.ts';

let db: Database;
let practice: Awaited<ReturnType<typeof plantPractice>>;
let house: ReturnType<typeof careHouse>;
let kees: string;
let at = new Date('2027-03-01T09:00:00Z');
const clock = { now: () => at };
/** Time goes on: a minute, or a number of days. */
const later = (days = 0): void => void (at = new Date(at.getTime() + 60_000 + days * 86_400_000));

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  at = new Date('2027-03-01T09:00:00Z');
  practice = await plantPractice(db);
  kees = await plantClient(db, practice.actor);
  house = careHouse(db, clock, practice.visitor);
});

const path = (page = ''): string => `/praktijk/clienten/${kees}/intake${page && `/${page}`}`;
const access = { act: 'read', object: 'test', point: 'test' } as const;
const inFile = <T>(work: Parameters<typeof asActor<T>>[3]) =>
  asActor(db, practice.actor, { ...access, clientId: kees, at }, work);
const mayRun = () => inFile((tx) => mayRunNow(tx, dutchDay(at)));

const over = (page: PageName, changed: Record<string, string>) => ({
  ...plainAnswers,
  [page]: { ...plainAnswers[page], ...changed },
});

/** Fills in all pages, each a moment after the other; gives where the last one led. */
const fillIn = async (
  answers: Record<PageName, Record<string, string>> = plainAnswers,
  pages = pageNames,
) => {
  let to: string | null = null;
  for (const page of pages) {
    later();
    if (page === 'doorvragen' && to?.endsWith('/nakijken')) continue;
    const answer = await house.post(path(page), answers[page]);
    expect([page, answer.status]).toEqual([page, 303]);
    to = answer.to;
  }
  return to;
};
const check = async (typed: Record<string, string> = { besluit: 'eens' }) => {
  const page = await house.get(path('nakijken'));
  expect(page.status).toBe(200);
  later();
  const stand = /name="stand" value="([^"]+)"/.exec(page.html)![1]!;
  return { page, answer: await house.post(path('nakijken'), { stand, ...typed }) };
};

describe('from the first page to the start', () => {
  test('an empty intake says what to do, and each page leads to the next', async () => {
    const empty = await house.get(path());
    expect(empty.html).toContain('nog niet begonnen');
    expect(empty.html).toContain(path('waarom'));
    expect(await fillIn()).toBe(path('nakijken'));
    expect(await mayRun()).toBe(false);
    const { page, answer } = await check();
    expect(page.html).toContain('Voorstel: beginnen');
    expect(page.html).toContain('29 februari 2028');
    expect(page.html).toContain('nog te bevestigen door een professional');
    expect(answer.to).toBe(`${path()}?melding=vastgelegd`);
    expect(await mayRun()).toBe(true);
    const shown = await house.get(answer.to!);
    expect(shown.html).toContain('Rustig lopen (licht tot matig)');
    expect(shown.html).toContain('Eens met het voorstel');
    const found = await inFile((tx) => findIntake(tx, dutchDay(at)));
    expect(found?.programme).toMatchObject({ aimMinutes: 40, longestWalk: 45, preferredWeekdays: [1, 4] });
  });

  test('what was typed stays, right or wrong, and errors stand beside their fields', async () => {
    const wrong = await house.post(path('bewegen'), {
      ...plainAnswers.bewegen,
      wandeling: 'veel',
      loop: '20',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Fout:');
    expect(wrong.html).toContain('value="veel"');
    expect(wrong.html).toContain('dat de cliënt nu niet loopt');
    expect((await house.get(path('bewegen'))).html).toContain('value="veel"');
    const open = await house.get(path('nakijken'));
    expect(open).toMatchObject({ status: 303, to: `${path('waarom')}?melding=eerst` });
  });

  test('S8: a list that nobody answered is no "no", and yes and none at once is asked again', async () => {
    const { 'rood-geen': _, ...silent } = plainAnswers.screening;
    expect((await house.post(path('screening'), silent)).html).toContain('of “Niets hiervan”');
    const both = await house.post(path('screening'), { ...plainAnswers.screening, 'ziekte-renal': 'ja' });
    expect(both.html).toContain('Kies één van beide');
  });

  test('S8, S40: after a yes there is more to ask, and it counts when it was asked', async () => {
    const answers = over('screening', { aandoening: 'stable' });
    expect(await fillIn(answers, pageNames.slice(0, 6) as never)).toBe(path('doorvragen'));
    const asked = await house.get(path('doorvragen'));
    expect(asked.html).toContain('Wat is er de laatste drie maanden veranderd?');
    expect((await house.post(path('doorvragen'))).status).toBe(422);
    const done = await house.post(path('doorvragen'), { 'besproken-otherCondition': 'ja', revisie: '1' });
    expect(done.to).toBe(path('nakijken'));
  });

  test('S4: own words are short, and there is no room for a number of the state', async () => {
    const why = (woorden: string) => house.post(path('waarom'), { ...plainAnswers.waarom, woorden });
    expect((await why('x'.repeat(281))).html).toContain('geen plek voor behandelnotities');
    expect((await why('bsn 111222333')).html).toContain('burgerservicenummer');
    expect((await why('x'.repeat(280))).status).toBe(303);
  });

  test('two windows at once: the last write counts, and is told of', async () => {
    const first = await house.post(path('doelen'), { ...plainAnswers.doelen, revisie: '0' });
    expect(first.to).toBe(path('bewegen'));
    const second = await house.post(path('doelen'), { ...plainAnswers.doelen, doel: '60', revisie: '0' });
    expect(second.to).toBe(`${path('bewegen')}?melding=overschreven`);
    expect((await house.get(second.to!)).html).toContain('ook in een ander venster');
    await fillIn();
    const page = await house.get(path('nakijken'));
    const stand = /name="stand" value="([^"]+)"/.exec(page.html)![1]!;
    await house.post(path('doelen'), { ...plainAnswers.doelen, doel: '30' });
    const stale = await house.post(path('nakijken'), { besluit: 'eens', stand });
    expect(stale.status).toBe(422);
    expect(stale.html).toContain('intussen in een ander venster veranderd');
    expect(await mayRun()).toBe(false);
  });

  test('sent twice, an intake is recorded once', async () => {
    await fillIn();
    const { page } = await check();
    const stand = /name="stand" value="([^"]+)"/.exec(page.html)![1]!;
    const again = await house.post(path('nakijken'), { besluit: 'eens', stand });
    expect(again.to).toBe(`${path()}?melding=eerder`);
    expect(await inFile(findScreenings)).toHaveLength(1);
  });

  test('S4: a BMI under 18.5 raises a signal, once while it waits, and blocks running', async () => {
    const answers = over('bewegen', { bmi: 'under-18-5' });
    await fillIn(answers);
    const { answer } = await check();
    expect(answer.to).toBe(`${path('huisarts')}?melding=vastgelegd`);
    await fillIn(answers);
    await check();
    expect((await inFile(findSignalsOf))!.map(({ reason }) => reason)).toEqual([
      { reason: 'observed', observation: 'underweight', gk: true },
    ]);
    expect(await mayRun()).toBe(false);
    expect((await house.get(path())).html).toContain('Signaal: BMI onder 18,5');
  });
});

describe('deciding', () => {
  const differ = { besluit: 'anders', tot: 'light-moderate', reden: 'Cardioloog kent dit al jaren' };

  test('S4: a known disease is decided otherwise only with a reason, which is shown with who gave it', async () => {
    await fillIn({
      ...over('screening', { 'ziekte-geen': '', 'ziekte-renal': 'ja' }),
      doorvragen: { 'besproken-diseases': 'ja' },
    });
    const silent = await check({ ...differ, reden: ' ' });
    expect(silent.answer.status).toBe(422);
    expect(silent.answer.html).toContain('Geef de reden');
    const { answer } = await check(differ);
    expect(answer.to).toBe(`${path()}?melding=vastgelegd`);
    const shown = await house.get(path());
    expect(shown.html).toContain('Cardioloog kent dit al jaren');
    expect(await mayRun()).toBe(true);
  });

  test('S4: symptoms are not talked away: the choice is not there, and a made-up one is refused', async () => {
    await fillIn(over('screening', { 'verschijnsel-geen': '', 'verschijnsel-chest-pain': 'ja' }));
    const { page, answer } = await check(differ);
    expect(page.html).not.toContain('value="light-moderate"');
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('alleen open met het antwoord van een arts');
    expect(await inFile(findScreenings)).toEqual([]);
  });

  test('S8: stricter is always possible, later too, and back to the proposal', async () => {
    await fillIn();
    await check();
    const screening = (await inFile(findScreenings))![0]!.id;
    const decide = (typed: Record<string, string>) => house.post(path('besluit'), { screening, ...typed });
    expect((await decide({ besluit: 'eens' })).status).toBe(422);
    expect((await decide({ besluit: 'anders', tot: 'walking', reden: '' })).status).toBe(422);
    later();
    expect((await decide({ besluit: 'anders', tot: 'walking', reden: 'Knie' })).status).toBe(303);
    expect(await mayRun()).toBe(false);
    later();
    expect((await decide({ besluit: 'eens' })).status).toBe(303);
    expect(await mayRun()).toBe(true);
    expect((await house.post(path('besluit'), { screening: 'x', besluit: 'eens' })).status).toBe(422);
  });

  test('S8: when health changes nobody runs until all of it is asked again, and the old screening is kept', async () => {
    await fillIn();
    await check();
    later();
    expect((await house.post(path('gezondheid'), { dag: '2027-03-02' })).status).toBe(422);
    expect((await house.post(path('gezondheid'), { dag: 'gisteren' })).status).toBe(422);
    expect(await mayRun()).toBe(true);
    expect((await house.post(path('gezondheid'), { dag: '2027-03-01' })).status).toBe(303);
    expect(await mayRun()).toBe(false);
    expect((await house.get(path('screening'))).html).not.toContain('checked');
    expect((await house.get(path('doelen'))).html).toContain('checked');
    expect((await house.get(path('nakijken'))).to).toBe(`${path('bewegen')}?melding=eerst`);
    await fillIn(plainAnswers, ['bewegen', 'medicijnen', 'screening'] as never);
    await check();
    expect(await mayRun()).toBe(true);
    expect((await house.get(path())).html).toContain('Eerdere screenings');
    later(366);
    expect(await mayRun()).toBe(false);
    expect((await house.get(path())).html).toContain('twaalf maanden voorbij');
  });
});

describe('asking the doctor until it is cleared', () => {
  const asking = () => over('screening', { 'verschijnsel-geen': '', 'verschijnsel-dizzy-or-fainted': 'ja' });
  const awaited = () =>
    inPractice(db, practice.actor, { ...access, at }, (tx) =>
      findAwaitedAnswers(tx, practice.actor.memberId, dutchDay(at)),
    );

  test('S39, S40: the letter is drafted, asked with consent, and running opens with the recorded answer', async () => {
    await fillIn(asking());
    const { answer } = await check();
    expect(answer.to).toBe(`${path('huisarts')}?melding=vastgelegd`);
    expect(await mayRun()).toBe(false);
    expect(await awaited()).toMatchObject([{ clientId: kees, blocks: 'running', askedAt: undefined }]);
    await inFile(async (tx) => {
      await nameRecipient(tx, {
        ...{ clientId: kees, kind: 'general-practitioner', name: 'Testpersoon dr. Eik', organisation: '' },
        ...{ email: 'eik@example.com', namedAt: at },
      });
      return true;
    });
    const gp = (await inFile((tx) => findRecipients(tx, kees)))![0]!;
    const draft = await house.get(answer.to!);
    expect(draft.html).toContain('Duizelig of flauwgevallen');
    expect(draft.html).toContain('Nog geen toestemming');
    const ask = (more: Record<string, string>) =>
      house.post(path('huisarts'), { brief: 'Mag dit?', manier: gp.id, ...more });
    const refused = await ask({ doe: 'vragen' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('gaf (nog) geen toestemming');
    expect((await ask({ doe: 'bewaren' })).to).toBe(`${path('huisarts')}?melding=bewaard`);
    expect((await house.get(path('huisarts'))).html).toContain('Mag dit?');
    await inFile(async (tx) => {
      const fact = { lane: 'cure', recipient: 'general-practitioner', kind: 'given', at } as const;
      await saveConsent(
        tx,
        gp,
        { ...fact, items: ['gp-question'], version: 1, by: 'self' },
        { how: 'paper' },
      );
      return true;
    });
    later();
    expect((await ask({ doe: 'vragen' })).to).toBe(`${path()}?melding=gevraagd`);
    expect(await inFile(findGpQuestions)).toMatchObject([{ way: 'sent', recipientId: gp.id, askedAt: at }]);
    expect(await awaited()).toMatchObject([{ askedAt: at }]);
    expect((await house.get(path())).html).toContain('de cliënt geeft de brief vrij');

    later(3);
    const screening = (await inFile(findScreenings))![0]!.id;
    const told = { screening, door: 'general-practitioner', akkoord: 'light-moderate', hoe: 'letter' };
    const record = (dag: string, more = {}) => house.post(path('antwoord'), { ...told, dag, ...more });
    expect((await record('2027-02-28')).html).toContain('van voor de screening');
    expect((await record('2027-03-05')).html).toContain('moet nog komen');
    expect((await record('')).status).toBe(422);
    expect((await record('2027-03-04', { akkoord: 'alles' })).status).toBe(422);
    expect((await record('2027-03-04', { screening: gp.id })).status).toBe(422);
    expect(await mayRun()).toBe(false);
    expect((await record('2027-03-04')).to).toBe(`${path()}?melding=antwoord`);
    expect((await record('2027-03-04')).status).toBe(303);
    expect(await mayRun()).toBe(true);
    expect(await awaited()).toEqual([]);
    expect((await inFile(findScreenings))![0]!.answers).toHaveLength(1);
    expect((await house.get(path())).html).toContain('Per brief; vastgelegd door');
    const beyond = { screening, besluit: 'anders', tot: 'vigorous', reden: 'Voelt zich sterk' };
    expect((await house.post(path('besluit'), beyond)).html).toContain('meer dan waar de arts');
  });

  test('S40: an answer that says no keeps all closed', async () => {
    await fillIn(asking());
    await check();
    const screening = (await inFile(findScreenings))![0]!.id;
    const answer = {
      screening,
      door: 'cardiologist',
      akkoord: 'nothing',
      hoe: 'telephone',
      dag: '2027-03-01',
    };
    expect((await house.post(path('antwoord'), answer)).status).toBe(303);
    expect(await mayRun()).toBe(false);
    expect((await house.get(path())).html).toContain('Nog niet wandelen of lopen');
  });

  test('without consent the client may take the letter along, and what was asked stays as it was', async () => {
    await fillIn(asking());
    await check();
    const ask = { brief: 'Mag dit?', manier: 'client', doe: 'vragen' };
    expect((await house.post(path('huisarts'), ask)).status).toBe(303);
    await expect(
      inFile(async (tx) => tx.execute(sql`update care.gp_question set words = 'x'`)),
    ).rejects.toThrow();
    expect((await house.get(path('huisarts'))).html).toContain('neemt de brief mee');
  });
});

describe('for who guides the client, and nobody else', () => {
  const everyPath = () => ['', ...pageNames, 'nakijken', 'huisarts', 'antwoord'].map((page) => path(page));
  const posts = () =>
    [...pageNames, 'nakijken', 'besluit', 'gezondheid', 'huisarts', 'antwoord'].map((one) => path(one));
  const findsNothing = async () => {
    for (const one of everyPath()) expect([one, (await house.get(one)).status]).toEqual([one, 404]);
    for (const one of posts())
      expect([one, (await house.post(one, { dag: '2027-03-01', ...plainAnswers.waarom })).status]).toEqual([
        one,
        404,
      ]);
  };

  test('another practice, a colleague, a planner and who no longer guides find nothing', async () => {
    await fillIn(over('screening', { 'verschijnsel-geen': '', 'verschijnsel-palpitations': 'ja' }));
    await check();
    const { practiceId } = practice;
    const [planner, colleague] = [
      await plantMember(db, practiceId, { name: 'Testpersoon Pim', roles: ['planner'] }),
      await plantMember(db, practiceId, { name: 'Testpersoon Cas', roles: ['therapist'] }),
    ];
    const elsewhere = await plantPractice(db, { name: 'Praktijk Duinrand (voorbeeld)' });
    for (const { visitor } of [planner, colleague, elsewhere]) {
      house.now.visitor = visitor;
      await findsNothing();
    }
    // A planner stays one, whatever a relation says.
    await inPractice(db, practice.actor, { ...access, at }, async (tx) => {
      await tx.execute(
        sql`update care.relation set member_id = ${planner.actor.memberId} where client_id = ${kees}`,
      );
      return true;
    });
    for (const { visitor } of [planner, practice]) {
      house.now.visitor = visitor;
      await findsNothing();
    }
  });

  test('the log tells of looking, of recording and of the answer', async () => {
    await fillIn();
    await check();
    await house.get(path());
    const lines = await inFile((tx) =>
      rows(tx, sql`select distinct act, object from care.access_log where client_id = ${kees} order by 1, 2`),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        { act: 'create', object: 'screening' },
        { act: 'change', object: 'intake' },
        { act: 'read', object: 'intake' },
      ]),
    );
  });

  test('whatever is typed or asked for, it is never a fault', async () => {
    const strange = ['', 'ja', '-1', '99999', '\u0000<b>', '💧'.repeat(300), '2027-02-30'];
    for (const page of pageNames) {
      for (const value of strange) {
        const typed = Object.fromEntries(fieldsOf[page].map((name) => [name, value]));
        expect(
          (await house.post(path(page), { ...typed, revisie: value, extra: value })).status,
        ).toBeLessThan(500);
      }
      expect((await house.get(path(page))).status).toBe(200);
    }
    for (const page of ['nakijken', 'besluit', 'gezondheid', 'huisarts', 'antwoord'])
      for (const value of strange) {
        const typed = {
          stand: value,
          besluit: value,
          tot: value,
          reden: value,
          dag: value,
          screening: value,
        };
        const more = { brief: value, manier: value, doe: value, door: value, akkoord: value, hoe: value };
        expect((await house.post(path(page), { ...typed, ...more })).status).toBeLessThan(500);
      }
    await fillIn();
    await check();
    for (const page of ['besluit', 'gezondheid', 'huisarts', 'antwoord'])
      for (const value of strange) {
        const typed = { besluit: 'anders', tot: value, reden: value, dag: value, screening: value };
        const more = { brief: value, manier: value, doe: value, door: value, akkoord: value, hoe: value };
        expect((await house.post(path(page), { ...typed, ...more })).status).toBeLessThan(500);
      }
    for (const one of ['/praktijk/clienten/x/intake', path('onbekend'), path('toString')])
      expect((await house.get(one)).status).toBe(404);
  });
});
