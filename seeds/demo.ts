import { plantDemoCare } from '../src/care/index.ts';
import { addDays, parseDay, today, weekday, type CalendarDay } from '../src/kernel/calendar-day.ts';
import type { Clock } from '../src/kernel/clock.ts';
import { inTransaction, type Database } from '../src/platform/db/index.ts';
import { createStaff, demoTotpSecret, totpNow } from '../src/platform/identity/index.ts';
import { savePerson } from '../src/platform/identity/people/person-sessions.ts';
import {
  plantDemoAccreditations,
  plantDemoAssignments,
  plantDemoAttendance,
  plantDemoCases,
  plantDemoCertificates,
  plantDemoEvaluations,
  plantDemoProgramme,
  plantDemoTest,
} from '../src/learning/index.ts';
import { plantDemoRegister, plantDemoTherapists } from '../src/register/index.ts';
import {
  editionCode,
  findEdition,
  offerReturnDay,
  plantDemoCourse,
  silenceOutbox,
} from '../src/training/index.ts';

const accounts = [
  {
    name: 'Kantoor Testpersoon',
    email: 'kantoor@example.com',
    password: 'rustig-lopen-2027',
    roles: ['office'],
  },
  {
    name: 'Cursusleider Testpersoon',
    email: 'cursusleider@example.com',
    password: 'steviger-staan-2027',
    roles: ['courseLeader', 'office'],
  },
  {
    name: 'Docent Testpersoon',
    email: 'docent@example.com',
    password: 'samen-op-weg-2027',
    roles: ['teacher'],
  },
  {
    name: 'Registerhouder Testpersoon',
    email: 'registrar@example.com',
    password: 'zorgvuldig-kijken-2027',
    roles: ['registrar'],
  },
  {
    name: 'Tweede Registerhouder Testpersoon',
    email: 'registrar2@example.com',
    password: 'nog-eens-kijken-2027',
    roles: ['registrar'],
  },
] as const;

/** Somebody in the middle of the course, to look around as. They sign in by a link in the demo mailbox. */
export const demoParticipant = 'deelnemer@example.com';

/** The accounts of the demo world, with the code of this moment. */
export const demoAccounts = () =>
  Promise.all(
    accounts.map(async ({ email, password }) => {
      const totpSecret = demoTotpSecret(email);
      return { email, password, totpSecret, codeNow: await totpNow(totpSecret) };
    }),
  );

/** The first Thursday that lies at least `days` ahead: courses begin on a Thursday. */
const thursday = (from: CalendarDay, days: number): CalendarDay => {
  const start = addDays(from, days);
  return addDays(start, (4 - weekday(start) + 7) % 7);
};

/**
 * Plants the demo world once: an institute, editions in the places of the source with fictitious people, and two
 * accounts. Days are counted from today; nothing happens when there are editions already.
 */
export const seedDemo = async (deps: {
  db: Database;
  clock: Clock;
  secretKey: string;
  site: { baseUrl: string };
}): Promise<void> => {
  const { db, clock } = deps;
  const now = today(clock);
  const days = { running: thursday(now, -45), past: thursday(now, -220), nearlyFull: thursday(now, 75) };
  const planted = await plantDemoCourse(db, clock, {
    organisation: {
      name: 'Instituut Duurloop (voorbeeld)',
      street: 'Voorbeeldlaan 1',
      postalCode: '6581 ZZ',
      city: 'Voorbeeldstad',
      country: 'NL',
      email: 'kantoor@duurloop.example',
      phone: '024 000 00 00',
      chamberOfCommerce: '00000000',
      iban: 'NL00 DEMO 0000 0000 00',
      vat: {
        kind: 'exempt',
        reason:
          'Vrijgesteld van btw: beroepsopleiding door een instelling die in het CRKBO staat (voorbeeld).',
      },
      cancellationTerms: {
        nl: 'Tot acht weken voor de eerste cursusdag annuleert u kosteloos. Daarna betaalt u de helft, en vanaf twee weken ervoor de hele prijs. Iemand anders mag altijd in uw plaats komen.',
        en: 'Until eight weeks before the first course day you can cancel free of charge. After that you pay half, and from two weeks before it the whole price. Somebody else may always come in your place.',
      },
    },
    validFrom: parseDay('2020-01-01')!,
    editions: [
      {
        place: 'Dalfsen',
        firstDay: days.nearlyFull,
        taken: 21,
        picture: 'forest',
        venue: { name: 'Boerderij De Proef', address: 'Demoweg 3, 7720 ZZ Dalfsen' },
      },
      { place: 'Bloemendaal', firstDay: thursday(now, 130), taken: 8, picture: 'dune', venue: undefined },
      { place: 'Vlieland', firstDay: thursday(now, 200), taken: 24, picture: 'lake', venue: undefined },
      {
        place: 'Vlieland',
        firstDay: days.running,
        taken: 16,
        picture: 'lake',
        firstEmail: demoParticipant,
        venue: { name: 'Strandhuis De Proef', address: 'Demostrand 5, 8899 ZZ Vlieland' },
      },
      {
        place: 'Dalfsen',
        firstDay: days.past,
        taken: 18,
        picture: 'heath',
        venue: { name: 'Boerderij De Proef', address: 'Demoweg 3, 7720 ZZ Dalfsen' },
      },
    ],
  });
  if (!planted) return;
  await seedLearning(deps, { running: editionCode(days.running), past: editionCode(days.past) });
  await plantDemoTherapists(db, clock);
  const personIdOf = (email: string) => inTransaction(db, (tx) => savePerson(tx, email, clock.now()));
  await plantDemoRegister({ db, clock, personIdOf, pastEdition: editionCode(days.past) });
  await plantDemoCare({ db, clock, secretKey: deps.secretKey, personIdOf });
  for (const day of [days.running, days.nearlyFull]) {
    const course = (await findEdition(db, editionCode(day)))!;
    await offerReturnDay(deps, { courseId: course.id, places: 6, priceCents: 32_500, by: 'staff:demo' });
  }
  await silenceOutbox(db);
  for (const { name, email, password, roles } of accounts) {
    const made = await createStaff(db, {
      name,
      email,
      password,
      roles,
      totp: { secret: demoTotpSecret(email), secretKey: deps.secretKey },
    });
    if (!made.ok) throw new Error(`a demo account could not be made: ${made.reason}`);
  }
};

/** What people did in the edition that is under way and in the one that is over, along the ways of real ones. */
const seedLearning = async (
  deps: { db: Database; clock: Clock; site: { baseUrl: string } },
  codes: { running: string; past: string },
): Promise<void> => {
  const { db, clock } = deps;
  await plantDemoProgramme(deps, [codes.running, codes.past]);
  for (const code of [codes.past, codes.running]) await plantDemoAttendance(deps, code);
  await plantDemoAssignments(db, clock, codes);
  await plantDemoCases(db, clock, codes.running);
  await plantDemoTest(db, clock, codes);
  await plantDemoEvaluations(db, clock);
  await plantDemoAccreditations(db, clock);
  await plantDemoCertificates(deps, codes.past);
};
