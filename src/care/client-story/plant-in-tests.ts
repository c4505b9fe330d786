import { addDays, dutchDay } from '../../kernel/calendar-day.ts';
import type { Database } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { pss10 } from '../domain/instruments/wellbeing-and-stress.ts';
import { scoreInstrument } from '../domain/instruments/score.ts';
import { screeningAnswers, type Intake } from '../domain/intake.ts';
import { openDays } from '../domain/measure-plan.ts';
import { defaultGuidance, type ProgrammeSettings } from '../domain/programme/settings.ts';
import { decideScreening } from '../domain/screening.ts';
import { savePlan } from '../store/measure-plans.ts';
import { insertMeasurement, type Moment } from '../store/measurements.ts';
import { findMeasurings, makeMeasuring } from '../store/measurings.ts';
import { saveOverrule, saveSettings } from '../store/programmes.ts';
import { saveRun } from '../store/runs.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { saveScreening, saveScreeningDecision } from '../store/screenings.ts';

export type Planting = { db: Database; by: MemberActor; clientId: string; now: Date };

const inFile = ({ db, by, clientId, now }: Planting, work: (tx: CareTx) => Promise<true>) =>
  asActor(db, by, { act: 'create', object: 'planted', clientId, point: 'test', at: now }, work);

export const storyIntake: Intake = {
  why: {
    ...{ disorders: ['mood'], complaints: ['stress', 'sleep'], reportedBy: ['client', 'gp-letter'] },
    ...{ words: 'Ik wil weer naar buiten, en ’s nachts doorslapen.', referred: true },
  },
  goals: { aimMinutes: 30, runsAWeek: 3, hopes: ['less-stress', 'rhythm'], weekdays: [], company: 'either' },
  activity: {
    ...{ briskMinutes: 20, briskDays: 2, briskMonths: 6, longestWalk: 45, longestRun: 0 },
    ...{ walkingHalfHour: 'goes-well', bmi: 'between', runningBefore: 'never', injuries: 'none' },
  },
  treatment: { treated: true, by: ['psychologist'] },
  medicines: [],
  health: {
    ...{ diseases: [], symptoms: [], absolutes: [], relatives: [], supervisedOnly: false },
    ...{
      otherCondition: 'stable',
      desired: 'light-moderate',
      noHolds: [],
      resting: undefined,
      sex: undefined,
    },
  },
  followedUp: [],
};

/** An intake as the rules judge it, decided as they propose. */
export const plantIntake = (at: Planting, intake: Intake = storyIntake) =>
  inFile(at, async (tx) => {
    const { clientId, now } = at;
    const decision = decideScreening(screeningAnswers(intake));
    const { memberId } = at.by;
    const given = { intake, decision, screenedOn: dutchDay(now), now, memberId };
    const screeningId = await saveScreening(tx, clientId, given);
    if (decision.outcome !== 'ask-gp')
      await saveScreeningDecision(tx, clientId, { screeningId, changed: undefined, now, memberId });
    return true;
  });

/** A programme that began on a day, with runs on days counted from there. */
export const plantProgramme = (at: Planting, runsOn: readonly number[] = []) =>
  inFile(at, async (tx) => {
    const { clientId, now, by } = at;
    const startDay = dutchDay(now);
    const settings: ProgrammeSettings = {
      ...{
        startDay,
        field: 'cure',
        startStep: 1,
        bmiAbove30: false,
        sessionsPerWeek: 3,
        preferredWeekdays: [],
      },
      ...{ longestWalk: 45, intensity: 'vigorous-allowed', betaBlocker: false, breathHoldsAllowed: true },
      ...{ guidance: defaultGuidance, aimMinutes: 30 },
    };
    await saveSettings(tx, { clientId, memberId: by.memberId, now }, { after: 0, settings, reason: '' });
    for (const [turn, day] of runsOn.entries()) {
      const effort = turn === 7 ? 7 : 3 + (turn % 2);
      await saveRun(tx, {
        ...{ runId: newId(), clientId, state: 'done', absence: undefined, stop: undefined, note: '' },
        ...{ day: addDays(startDay, day), now: new Date(now.getTime() + day * 86_400_000) },
        ...{ company: turn % 3 === 0 ? 'guided' : 'independent', minutesPlanned: undefined },
        breathingMinutes: turn % 3 === 0 ? 5 : undefined,
        ...{ minutesWalked: 24, minutesRun: 12 + (turn % 8) },
        checkIn: { mood: 4 + (turn % 3), energy: 6, pain: 0, sleep: 6 },
        checkOut: { effort, talkTest: 'passed', mood: 6 + (turn % 2) - (turn % 11 === 10 ? 3 : 0) },
      });
    }
    return true;
  });

/** Answers to the PSS-10: each of the ten gives `each` points after turning round. */
export const plantMeasure = (at: Planting, moment: Moment, each: 0 | 1 | 2 | 3 | 4) =>
  inFile(at, async (tx) => {
    const { clientId, now } = at;
    const dueOn = dutchDay(now);
    const measuringId = await makeMeasuring(tx, {
      ...{
        clientId,
        moment,
        number: moment === 'along' ? Number(dueOn.replaceAll('-', '')) % 10_000 : 0,
        dueOn,
      },
      ...{ closesOn: addDays(dueOn, openDays), questionnaires: [newId()], now },
    });
    const form = (await findMeasurings(tx)).find(({ id }) => id === measuringId)?.forms[0];
    const numbers = new Map(
      pss10.items.map((_, at1) => [at1 + 1, pss10.reverse.includes(at1 + 1) ? 4 - each : each]),
    );
    await insertMeasurement(tx, {
      ...{
        clientId,
        formId: form!.id,
        questionnaireId: form!.questionnaireId,
        instrument: 'pss-10',
        numbers,
      },
      ...{ response: {}, outcome: scoreInstrument(pss10, numbers), answeredBy: 'client', at: now },
    });
    return true;
  });

export const plantMeasurePlan = (at: Planting) =>
  inFile(at, async (tx) => {
    const { clientId, now, by } = at;
    const plan = { startsOn: dutchDay(now), endsOn: undefined, questionnaires: [newId()], paused: false };
    await savePlan(tx, { ...plan, clientId, memberId: by.memberId, at: now });
    return true;
  });

export const plantOverrule = (at: Planting, step: number, why: string) =>
  inFile(at, async (tx) => {
    const { clientId, now, by } = at;
    const overrule = { kind: 'step' as const, on: dutchDay(now), step, why };
    await saveOverrule(tx, { clientId, memberId: by.memberId, now }, { id: newId(), overrule });
    return true;
  });
