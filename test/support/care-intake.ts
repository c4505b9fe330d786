import type { CalendarDay } from '../../src/kernel/calendar-day.ts';
import type { Database } from '../../src/platform/db/index.ts';
import type { MemberActor } from '../../src/care/domain/actor.ts';
import { screeningAnswers, type Intake } from '../../src/care/domain/intake.ts';
import { decideScreening } from '../../src/care/domain/screening.ts';
import { asActor } from '../../src/care/store/scope.ts';
import { saveScreening } from '../../src/care/store/screenings.ts';

/** A made-up client who walks half an hour well, never ran, and whom nothing keeps from starting calmly. */
export const calmIntake: Intake = {
  why: { disorders: [], complaints: ['stress'], reportedBy: ['client'], words: '', referred: false },
  goals: { aimMinutes: 30, runsAWeek: 3, hopes: ['rhythm'], weekdays: [], company: 'either' },
  activity: {
    ...{ briskMinutes: 20, briskDays: 2, briskMonths: 6, longestWalk: 45, longestRun: 0 },
    ...{ walkingHalfHour: 'goes-well', bmi: 'between', runningBefore: 'never', injuries: 'none' },
  },
  treatment: { treated: false, by: [] },
  medicines: [],
  health: {
    ...{ diseases: [], symptoms: [], absolutes: [], relatives: [], supervisedOnly: false, noHolds: [] },
    ...{ otherCondition: 'none', desired: 'light-moderate', resting: undefined, sex: undefined },
  },
  followedUp: [],
};

/** The same with a symptom on which the screening asks the general practitioner first. */
export const awaitingIntake: Intake = {
  ...calmIntake,
  health: { ...calmIntake.health, symptoms: ['chest-pain'] },
};

/** Records an intake with what the rules propose; gives the id of its screening. */
export const plantIntake = async (
  db: Database,
  by: MemberActor,
  given: { clientId: string; intake?: Intake; on: CalendarDay },
): Promise<string> => {
  const { clientId, intake = calmIntake, on } = given;
  const at = new Date(`${on}T08:00:00Z`);
  const id = await asActor(db, by, { act: 'create', object: 'planted', point: 'test', clientId, at }, (tx) =>
    saveScreening(tx, clientId, {
      ...{ intake, screenedOn: on, now: at, memberId: by.memberId },
      decision: decideScreening(screeningAnswers(intake)),
    }),
  );
  return id!;
};
