import { addDays, today as todayOf, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { dischargeCriteria, followUps } from '../domain/discharge.ts';
import { asLogged } from '../domain/logged-runs.ts';
import { emptyDetails } from '../domain/practice.ts';
import { observedSignal } from '../domain/signals/reasons.ts';
import { makeClaim, tryClaim } from '../store/claims.ts';
import { endClient } from '../store/clients.ts';
import { closeFollowUp, findDischarge, saveDischarge, saveRelapsePlan } from '../store/discharges.ts';
import { saveGpQuestion } from '../store/gp-questions.ts';
import { findMemberships } from '../store/members.ts';
import { openPractice, practiceIdOf } from '../store/practices.ts';
import { findRuns } from '../store/runs.ts';
import { asActor, inPractice, recordAccessToEach, type CareTx } from '../store/scope.ts';
import { raiseSignals } from '../store/signals.ts';
import { foundTeam } from '../store/team.ts';
import { plantCalendar } from './calendar.ts';
import { plantCheckIns } from './check-ins.ts';
import { measuredOf, plantFiles, type PlantedFile } from './files.ts';
import { daysBefore, momentOn, openedDaysAgo } from './moments.ts';
import { plantConsent, plantLetter } from './papers.ts';
import { demoClientEmail, demoClients } from './people.ts';
import { companyDoctor, generalPractitioner, plantNewRequest, plantReintegration } from './requests.ts';

export type DemoCareDeps = {
  db: Database;
  clock: Clock;
  secretKey: string;
  /** Gives a person with an address, who is there from then on. */
  personIdOf: (email: string) => Promise<string>;
};

const practice = 'Praktijk Heidepad (voorbeeld)';

const colleagues = {
  anna: {
    ...{ name: 'Testpersoon Anna de Wit', email: 'anna.de.wit@example.com', profession: 'physiotherapist' },
    roles: ['owner', 'therapist'],
  },
  farid: {
    ...{ name: 'Testpersoon Farid Benali', email: 'farid.benali@example.com', profession: 'psychologist' },
    roles: ['therapist'],
  },
  planner: {
    ...{ name: 'Testpersoon Petra Planner', email: 'planner@example.com', profession: '' },
    roles: ['planner'],
  },
} as const;
type ColleagueKey = keyof typeof colleagues;

const details = {
  ...emptyDetails,
  complaintsOfficer: 'Klachtenfunctionaris Voorbeeld, klachten@voorbeeld.test',
  disputesBody: 'Geschillencommissie Voorbeeld',
  invoice: {
    address: 'Demostraat 1, 3800 ZZ Amersfoort',
    ...{ email: 'praktijk@voorbeeld.test', phone: '033 000 00 02' },
  },
  prices: { intake: 7500, individual: 6500, group: 1800 },
};

type Team = Record<ColleagueKey, { id: string; personId: string }>;

const openWith = async (tx: CareTx, team: Team, today: CalendarDay): Promise<true | undefined> => {
  const at = momentOn(daysBefore(today, openedDaysAgo), 8);
  if (!(await openPractice(tx, { name: practice, basis: 'statutory', details, at }))) return undefined;
  for (const key of ['anna', 'farid', 'planner'] as const)
    await foundTeam(tx, { ...colleagues[key], ...team[key], at });
  return true;
};

const relapsePlan = {
  signs: ['Slecht slapen, drie nachten achter elkaar', 'Afspraken afzeggen'],
  steps: ['Twintig minuten wandelen, ook als het regent', 'Een week terug in het programma'],
  people: ['Een vriendin uit de loopgroep', 'De huisarts'],
};

type Given = {
  team: Team;
  today: CalendarDay;
  secretKey: string;
  files: readonly PlantedFile[];
};

const consentOf = (file: PlantedFile, { today }: Given) => ({
  ...{ id: file.id, field: file.field, bornOn: daysBefore(today, file.bornDaysAgo) },
});

const plantPapers = async (tx: CareTx, given: Given, of: (key: string) => PlantedFile) => {
  const { today, secretKey, team } = given;
  const memberId = team.anna.id;
  const give = (
    key: string,
    to: Parameters<typeof plantConsent>[1]['to'],
    items: Parameters<typeof plantConsent>[1]['items'],
  ) =>
    plantConsent(tx, {
      ...{ client: consentOf(of(key), given), to, items, memberId, secretKey },
      at: momentOn(of(key).intakeOn, 11),
    });
  const carla = of('carla');
  const asked = await give('carla', generalPractitioner, ['gp-question']);
  await saveGpQuestion(tx, carla.id, {
    ...{ screeningId: carla.screeningId!, way: 'sent', recipientId: asked, asked: true, memberId },
    words: `${carla.name} merkt soms hartkloppingen en wil rustig beginnen met wandelen en lopen. Is dat goed, en waar letten we op?`,
    now: momentOn(daysBefore(today, 6), 9),
  });
  await give('joris', companyDoctor, ['attendance', 'schedule', 'function']);
  await give(
    'joris',
    {
      kind: 'employer',
      name: 'Testpersoon W. Erkgever',
      organisation: 'Drukkerij Voorbeeld',
      email: 'werkgever@voorbeeld.test',
    },
    ['attendance'],
  );
  return {
    lotte: await give('lotte', generalPractitioner, [
      ...(['attendance', 'agreed-goals', 'programme-summary', 'progress-letter'] as const),
    ]),
    ineke: await give('ineke', generalPractitioner, [
      ...(['attendance', 'agreed-goals', 'programme-summary', 'scores', 'closing-letter'] as const),
    ]),
  };
};

const plantDischarge = async (tx: CareTx, file: PlantedFile, memberId: string): Promise<true> => {
  const { id: clientId, endedOn, startDay } = file;
  const now = momentOn(endedOn!, 12);
  await saveRelapsePlan(tx, clientId, relapsePlan, now);
  await saveDischarge(tx, {
    ...{ clientId, dischargedOn: endedOn!, choice: 'runs-alone', memberId, now },
    criteria: dischargeCriteria(asLogged(await findRuns(tx)), endedOn!),
    reason: 'Loopt zelfstandig en wil verder met een eigen groepje.',
    followUps: followUps({ weekOneOn: startDay, dischargedOn: endedOn! }),
  });
  for (const { id, kind, dueOn } of (await findDischarge(tx))?.followUps ?? [])
    if (kind !== 'after-3-months' && kind !== 'after-6-months')
      await closeFollowUp(tx, { id, outcome: 'done', memberId, now: momentOn(addDays(dueOn, 2)) });
  await endClient(tx, clientId, 'runs-alone', now);
  return true;
};

/**
 * Plants a practice with its team, its clients at every place of their road, and what they did; all made up, and counted
 * from today. Does nothing where the practice is there already, and says so by false.
 */
export const plantDemoCare = async ({ db, clock, secretKey, personIdOf }: DemoCareDeps): Promise<boolean> => {
  const today = todayOf(clock);
  const joined = async (key: ColleagueKey) => ({
    id: newId(),
    personId: await personIdOf(colleagues[key].email),
  });
  const team: Team = {
    anna: await joined('anna'),
    farid: await joined('farid'),
    planner: await joined('planner'),
  };
  const { anna, farid } = team;
  const practiceId = practiceIdOf(anna.personId, practice);
  const known = await findMemberships(db, anna.personId);
  if (known.some(({ actor }) => actor.practiceId === practiceId)) return false;
  const member: MemberActor = {
    ...{ kind: 'member', practiceId, memberId: anna.id },
    ...{ name: colleagues.anna.name, roles: colleagues.anna.roles },
  };
  const at = momentOn(daysBefore(today, openedDaysAgo), 8);
  const point = 'POST /praktijk/openen/bevestigen';
  const runnerId = await personIdOf(demoClientEmail);
  const planted = await inPractice(
    db,
    member,
    { act: 'create', object: 'practice', point, at },
    async (tx) => {
      if (!(await openWith(tx, team, today))) return undefined;
      const files = await plantFiles(tx, demoClients, { team: { anna: anna.id, farid: farid.id }, today });
      const of = (key: string) => files.find((file) => file.key === key)!;
      await plantCalendar(tx, files, {
        ...{ today, memberId: anna.id },
        tellerOf: ({ email }) => (email === demoClientEmail ? runnerId : undefined),
      });
      await plantCheckIns(
        tx,
        files.flatMap((file) => measuredOf(file, today)),
        today,
      );
      const given = { team, today, secretKey, files };
      const recipients = await plantPapers(tx, given, of);
      const joris = of('joris');
      await plantReintegration(tx, {
        ...{ today, secretKey, memberId: anna.id },
        client: { ...consentOf(joris, given), name: joris.name, takenOn: joris.intakeOn },
      });
      await plantNewRequest(tx, { today, secretKey, memberId: anna.id });
      await saveRelapsePlan(tx, of('hugo').id, relapsePlan, momentOn(daysBefore(today, 4)));
      await raiseSignals(tx, {
        ...{ clientId: of('frits').id, memberId: farid.id, now: momentOn(daysBefore(today, 1), 15) },
        reasons: [observedSignal('quick-decline')],
      });
      const { code } = await makeClaim(tx, of('lotte').id, momentOn(of('lotte').intakeOn));
      await recordAccessToEach(
        tx,
        {
          ...{ act: 'create', object: 'file', point: 'POST /praktijk/clienten/nieuw' },
          at: momentOn(daysBefore(today, 3), 9),
        },
        files.map(({ id }) => id),
      );
      return { of, recipients, code };
    },
  );
  if (!planted) return false;
  const { of, recipients, code } = planted;
  const [lotte, ineke] = [of('lotte'), of('ineke')];
  await asActor(
    db,
    { kind: 'client', practiceId, clientId: lotte.id, personId: runnerId },
    {
      act: 'change',
      object: 'claim',
      point: 'POST /loper/beginnen',
      at: momentOn(addDays(lotte.intakeOn, 1)),
    },
    async (tx) =>
      (await tryClaim(tx, {
        ...{ clientId: lotte.id, code, bornOn: daysBefore(today, lotte.bornDaysAgo) },
        ...{ person: { id: runnerId, email: demoClientEmail }, now: momentOn(addDays(lotte.intakeOn, 1)) },
      })) || undefined,
  );
  await asActor(
    db,
    member,
    {
      ...{ act: 'change', object: 'discharge', clientId: ineke.id, at: momentOn(ineke.endedOn!, 12) },
      point: 'POST /praktijk/clienten/:id/afronden',
    },
    (tx) => plantDischarge(tx, ineke, anna.id),
  );
  const letter = { secretKey, released: false } as const;
  await plantLetter(db, member, {
    ...{ ...letter, clientId: ineke.id, recipientId: recipients.ineke, kind: 'closing', released: true },
    at: momentOn(addDays(ineke.endedOn!, 1), 10),
  });
  await plantLetter(db, member, {
    ...{ ...letter, clientId: lotte.id, recipientId: recipients.lotte, kind: 'progress' },
    at: momentOn(daysBefore(today, 1), 10),
  });
  return true;
};
