import { addDays, today as todayOf } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { observedSignal } from '../domain/signals/reasons.ts';
import { makeClaim, tryClaim } from '../store/claims.ts';
import { saveRelapsePlan } from '../store/discharges.ts';
import { findMemberships } from '../store/members.ts';
import { practiceIdOf } from '../store/practices.ts';
import { asActor, inPractice, recordAccessToEach } from '../store/scope.ts';
import { raiseSignals } from '../store/signals.ts';
import { plantCalendar } from './calendar.ts';
import { plantCheckIns } from './check-ins.ts';
import { plantDischarge, relapsePlan } from './end.ts';
import { measuredOf, plantFiles } from './files.ts';
import { daysBefore, momentOn, openedDaysAgo } from './moments.ts';
import { plantLetter } from './papers.ts';
import { demoClientEmail, demoClients } from './people.ts';
import { plantNewRequest, plantReintegration } from './requests.ts';
import { consentOf, plantSharing } from './sharing.ts';
import { colleagues, openWith, practice, type ColleagueKey, type Team } from './team.ts';

export type DemoCareDeps = {
  db: Database;
  clock: Clock;
  secretKey: string;
  /** Gives a person with an address, who is there from then on. */
  personIdOf: (email: string) => Promise<string>;
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
      const recipients = await plantSharing(tx, { today, secretKey, memberId: anna.id }, of);
      const joris = of('joris');
      await plantReintegration(tx, {
        ...{ today, secretKey, memberId: anna.id },
        client: { ...consentOf(joris, { today }), name: joris.name, takenOn: joris.intakeOn },
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
      })) === 'opened' || undefined,
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
