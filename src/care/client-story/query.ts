import { addDays, dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { dischargeCriteria, followUps } from '../domain/discharge.ts';
import { independence, lastWeeks, type Independence } from '../domain/independence.ts';
import type { Intake } from '../domain/intake.ts';
import { weekLoad, type WeekLoad } from '../domain/load.ts';
import { asLogged } from '../domain/logged-runs.ts';
import { nextStep, type NextStep } from '../domain/next-step.ts';
import { programmeToday, type ProgrammeToday } from '../domain/programme-today.ts';
import { weeksSoFar, type ProgrammeWeek } from '../domain/programme/plan-next.ts';
import type { Run } from '../domain/run.ts';
import { screeningState, type ScreeningState } from '../domain/screening-state.ts';
import { stressLine, type StressLine } from '../domain/stress-line.ts';
import { stressSource, type StressSource } from '../domain/stress-source.ts';
import { findClient, type Client } from '../store/clients.ts';
import { findDischarges, findRelapsePlan } from '../store/discharges.ts';
import { findReferral, type Referral } from '../store/intakes.ts';
import { findPlans } from '../store/measure-plans.ts';
import { findScores } from '../store/measurements.ts';
import { findMeasurings } from '../store/measurings.ts';
import { findProgramme, type KeptProgramme } from '../store/programmes.ts';
import { findRuns } from '../store/runs.ts';
import type { CareTx } from '../store/scope.ts';
import { findScreenings } from '../store/screenings.ts';
import { findComingSessions } from '../store/sessions.ts';
import { findHeldOf, type HeldSignal } from '../store/signals.ts';
import { storyLine, type StoryEvent } from './time-line.ts';

/** What the page of one client shows: why they came, where they are, what comes now, and how it came to be. */
export type Story = {
  client: Client;
  today: CalendarDay;
  held: readonly HeldSignal[];
  next: NextStep;
  intake: Intake | undefined;
  referral: Referral | undefined;
  screening: ScreeningState | undefined;
  programme: { now: ProgrammeToday; week: number; step: number } | undefined;
  /** What was done, the first one first; what was begun or missed is not in it. */
  runs: readonly Run[];
  missed: number;
  stress: { source: StressSource | undefined; line: StressLine } | undefined;
  meter: Independence;
  load: readonly WeekLoad[];
  line: readonly StoryEvent[];
};

/** Weeks of load that the therapist sees. */
const loadWeeks = 8;

const whereNow = (
  kept: KeptProgramme | undefined,
  weeks: readonly ProgrammeWeek[],
  screening: ScreeningState | undefined,
): Story['programme'] => {
  const last = weeks.at(-1);
  return kept && last
    ? { now: programmeToday(kept.facts, screening), week: last.week, step: last.step }
    : undefined;
};

const stressOf = (
  source: StressSource | undefined,
  given: { runs: readonly Run[]; from: CalendarDay; today: CalendarDay },
): Story['stress'] => {
  const { runs, today } = given;
  if (!source && runs.length === 0) return undefined;
  const first = [source?.scores[0]?.on, runs[0]?.day].filter((day) => day !== undefined).sort()[0];
  const line = stressLine(
    {
      scale: source?.scale ?? { code: '', min: 0, max: 10, direction: 'neither' },
      distress: source?.scores ?? [],
      moods: runs.flatMap(({ day, checkIn, checkOut }) =>
        checkIn || checkOut ? [{ on: day, before: checkIn?.mood, after: checkOut?.mood }] : [],
      ),
      breathing: runs.flatMap(({ day, breathingMinutes }) =>
        breathingMinutes ? [{ on: day, minutes: breathingMinutes }] : [],
      ),
      runs: runs.map(({ day, minutesWalked, minutesRun }) => ({
        on: day,
        minutes: minutesWalked + minutesRun,
      })),
    },
    { from: first ?? given.from, to: today },
  );
  return { source, line };
};

/** Everything of the story, in the one transaction that opens the file; undefined when the client is not there. */
export const findStory = async (tx: CareTx, clientId: string, now: Date): Promise<Story | undefined> => {
  const today = dutchDay(now);
  const client = await findClient(tx, clientId);
  if (!client) return undefined;
  const held = await findHeldOf(tx, clientId);
  const screenings = await findScreenings(tx);
  const referral = await findReferral(tx);
  const kept = await findProgramme(tx, today);
  const told = kept?.runs ?? (await findRuns(tx));
  const scores = await findScores(tx);
  const measurings = await findMeasurings(tx);
  const plans = await findPlans(tx);
  const discharges = await findDischarges(tx);
  const relapsePlan = await findRelapsePlan(tx);
  const sessions = await findComingSessions(tx, now, 5);

  const screened = screenings[0];
  const screening = screened && screeningState(screened, { today, answer: screened.answer });
  const runs = told.filter(({ state }) => state === 'done');
  const logged = asLogged(told);
  const startedOn = kept?.facts.settings.startDay ?? dutchDay(client.startedAt);
  const weeks = kept ? weeksSoFar(kept.facts) : [];
  const programme = whereNow(kept, weeks, screening);
  const discharge = discharges.find(({ undoneAt }) => !undoneAt);
  const due = measurings.find(
    ({ dueOn, closesOn, forms }) =>
      dueOn <= today && today <= closesOn && forms.some(({ answeredAt }) => !answeredAt),
  );
  const session = sessions.find(({ callOff }) => !callOff);
  const criteria = dischargeCriteria(logged, today);
  return {
    ...{ client, today, held, referral, screening, programme, runs },
    intake: screened?.intake,
    next: nextStep({
      held: held.map(({ id, raisedAt }) => ({ id, since: dutchDay(raisedAt) })),
      ended: client.endedAt !== undefined || discharge !== undefined,
      followUps:
        discharge?.followUps.filter(({ outcome }) => outcome === undefined) ??
        (client.endedAt && client.endReason === 'runs-alone'
          ? followUps({ weekOneOn: startedOn, dischargedOn: dutchDay(client.endedAt) }).filter(
              ({ dueOn }) => dueOn >= today,
            )
          : []),
      screening,
      hasProgramme: kept !== undefined,
      stopSign:
        programme?.now.state === 'held' ? { on: programme.now.on, sign: programme.now.stopSign } : undefined,
      hasMeasurePlan: plans.length > 0,
      measureDue: due && { moment: due.moment, dueOn: due.dueOn },
      criteriaMet: criteria.every(({ met }) => met),
      session: session && {
        ...{ id: session.id, day: session.day, begins: session.begins, place: session.place },
      },
    }),
    missed: told.filter(({ state, day }) => state === 'missed' && day > addDays(today, -28)).length,
    stress: stressOf(stressSource(scores), { runs, from: startedOn, today }),
    meter: independence(logged, { today, startedOn }),
    load: lastWeeks(logged, today, loadWeeks)
      .map(weekLoad)
      .filter(({ load, runsWithoutEffort }) => load > 0 || runsWithoutEffort > 0)
      .reverse(),
    line: storyLine({ client, screenings, kept, weeks, discharges, relapsePlan, scores }),
  };
};
