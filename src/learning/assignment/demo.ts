import { addDays, today, type CalendarDay } from '../../kernel/calendar-day.ts';
import { fixedClock, type Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { findEdition, findParticipants, type Edition } from '../../training/index.ts';
import { loadAssignment } from '../store/assignments.ts';
import { judge, take, type Act } from './read/command.ts';
import { draftMark, handIn, saveTyped } from './write/command.ts';

const teacher = { id: 'demo-docent', name: 'Docent Testpersoon' };

const reports = [
  'Ik liep acht keer met een vrouw van rond de veertig met spanningsklachten. We begonnen met wandelen en twee keer drie minuten lopen. In week 3 sliep ze slecht en herhaalden we de week. Het stresscijfer ging van 8 naar 5. Mijn vraag aan de groep: wanneer stel je voor om alleen te gaan lopen?',
  'Mijn cliënt, een man van in de vijftig, kwam via de bedrijfsarts. Hij wilde te snel. Het praten tijdens het lopen werkte als rem: kon hij geen zin afmaken, dan wandelden we. Na zes keer liep hij twintig minuten, en hij merkte zelf wanneer het genoeg was.',
  'Met een kleine groep van vier liep ik zeven keer in het park. De ademhalingsoefening vooraf gaf rust. Eén deelnemer liep alles wandelend mee, en dat ging goed. Ik wil leren hoe ik verschillen in een groep beter opvang.',
];
const answers = [
  'Een mooi en eerlijk verslag. U bleef bij het lopen en paste de opbouw aan toen dat nodig was.',
  'Goed dat u het praten als maat nam. Neem uw vraag mee naar de terugkomdag.',
];
const returned =
  'Een helder begin. Wilt u nog beschrijven hoe u stress hebt gemeten, en wat u deed toen het cijfer steeg? Schrijf ook wie er verder bij de behandeling betrokken was.';

/**
 * Plants assignments along the real ways: in a past edition they are accepted, in the one under way somebody is
 * writing, some have handed in, one got it back and one is accepted. Does nothing where somebody has begun already.
 */
export const plantDemoAssignments = async (
  db: Database,
  clock: Clock,
  codes: { past?: string | undefined; running?: string | undefined },
): Promise<void> => {
  const past = codes.past ? await findEdition(db, codes.past) : undefined;
  const running = codes.running ? await findEdition(db, codes.running) : undefined;
  if (past) await plantPast(db, past);
  if (running) await plantRunning(db, running, today(clock));
};

const at = (day: CalendarDay, time: string): Clock => fixedClock(`${day}T${time}:00Z`);

const plantPast = async (db: Database, edition: Edition): Promise<void> => {
  const people = await whoHasNotBegun(db, edition);
  for (const [n, enrolmentId] of people.slice(0, 7).entries()) {
    const act = actOf(edition, enrolmentId);
    // The last one was a week late.
    const handedOn = addDays(edition.returnDay, n === 6 ? -7 : -18 - n);
    await write(db, act, { text: reports[n % reports.length] ?? '', clock: at(handedOn, '18:20') });
    const clock = at(addDays(handedOn, 4), '09:05');
    await take({ db, clock }, act, undefined);
    await judge({ db, clock }, act, {
      kind: 'accepted',
      version: 1,
      words: answers[n % answers.length] ?? '',
    });
  }
};

const plantRunning = async (db: Database, edition: Edition, now: CalendarDay): Promise<void> => {
  const people = await whoHasNotBegun(db, edition);
  for (const [n, enrolmentId] of people.slice(0, 6).entries()) {
    const act = actOf(edition, enrolmentId);
    const handedOn = addDays(now, -9 + n);
    const text = reports[n % reports.length] ?? '';
    if (n === 5) {
      await saveTyped({ db, clock: at(now, '06:40') }, act, { page: 'demo', turn: 1, basedOn: 0, text });
      continue;
    }
    await write(db, act, { text, clock: at(handedOn, '19:10') });
    const clock = at(addDays(handedOn, 2), '08:30');
    if (n < 3) await take({ db, clock }, act, undefined);
    if (n === 0) await judge({ db, clock }, act, { kind: 'accepted', version: 1, words: answers[0] ?? '' });
    if (n === 1) await judge({ db, clock }, act, { kind: 'returned', version: 1, words: returned });
  }
};

const actOf = (edition: Edition, enrolmentId: string): Act => ({
  enrolmentId,
  editionId: edition.id,
  staff: teacher,
  by: 'system',
});

const whoHasNotBegun = async (db: Database, edition: Edition): Promise<string[]> => {
  const ids = (await findParticipants(db, edition.id)).map(({ enrolmentId }) => enrolmentId);
  for (const id of ids) if ((await loadAssignment(db, id)).standing.state !== 'none') return [];
  return ids;
};

const write = async (
  db: Database,
  act: Act,
  { text, clock }: { text: string; clock: Clock },
): Promise<void> => {
  await saveTyped({ db, clock }, act, { page: 'demo', turn: 1, basedOn: 0, text });
  const seen = draftMark(await loadAssignment(db, act.enrolmentId));
  await handIn({ db, clock }, act, { seen, anonymous: true });
};
