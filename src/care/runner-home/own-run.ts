import { addDays, dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import type { ClientActor } from '../domain/actor.ts';
import type { FieldErrors } from '../../ui/index.ts';
import type { PlannedSession } from '../domain/programme/plan-week.ts';
import { programmeToday, type ProgrammeToday } from '../domain/programme-today.ts';
import { putTogether, untold, type PartRefusal, type Run } from '../domain/run.ts';
import type { ScreeningState } from '../domain/screening-state.ts';
import { isOver, type Session } from '../domain/session.ts';
import { stopSignal } from '../domain/signals/reasons.ts';
import { findClient } from '../store/clients.ts';
import { findLetters } from '../store/letters.ts';
import { findMeasurings } from '../store/measurings.ts';
import { findProgramme, type KeptProgramme } from '../store/programmes.ts';
import { practiceName } from '../store/requests.ts';
import { findRuns, savePainAfterwards, saveRun } from '../store/runs.ts';
import { asActor, type CareTx } from '../store/scope.ts';
import { findStates } from '../store/screenings.ts';
import { findComingSessions } from '../store/sessions.ts';
import { raiseSignals } from '../store/signals.ts';
import { readCheckIn, readCheckOut, type Typed } from './run-form.ts';
import { runTexts } from './texts.ts';

export type OwnRunStores = { db: Database; clock: Clock };

/** What a client sees of their programme today. */
export type OwnDay = {
  name: string;
  today: CalendarDay;
  kept: KeptProgramme | undefined;
  screening: ScreeningState | undefined;
  /** Undefined while no programme was begun. */
  now: ProgrammeToday | undefined;
  runs: readonly Run[];
  /** The session of today, or the next one. */
  next: PlannedSession | undefined;
};

const findDay = async (tx: CareTx, clientId: string, today: CalendarDay): Promise<OwnDay | undefined> => {
  const client = await findClient(tx, clientId);
  if (!client) return undefined;
  const kept = await findProgramme(tx, today);
  const screening = (await findStates(tx, [clientId], today)).get(clientId);
  const now = kept && programmeToday(kept.facts, screening);
  const next = now && 'week' in now ? now.week.sessions[0] : undefined;
  return { name: client.name, today, kept, screening, now, next, runs: kept?.runs ?? (await findRuns(tx)) };
};

const access = (act: 'read' | 'change' | 'print', object: string, point: string, at: Date) =>
  ({ act, object, point, at }) as const;

/** What a client's own first page shows, beside the day: what waits for them, and when they meet. */
export type OwnHome = OwnDay & {
  coming: readonly Session[];
  /** Sessions with a therapist from today on that go ahead, also one of today that is over. */
  guided: readonly Session[];
  /** How many wait to be filled in. */
  questionnaires: number;
  letters: number;
};

const dayLong = 24 * 3_600_000;

/** The session with a therapist on the day of a planned run: they are one and the same run. */
export const guidedOn = ({ guided }: Pick<OwnHome, 'guided'>, day: CalendarDay): Session | undefined =>
  guided.find((session) => session.day === day);

/** A client's first page. */
export const openHome = ({ db, clock }: OwnRunStores, actor: ClientActor): Promise<OwnHome | undefined> => {
  const now = clock.now();
  const today = dutchDay(now);
  return asActor(db, actor, access('read', 'programme', 'GET /loper', now), async (tx) => {
    const day = await findDay(tx, actor.clientId, today);
    if (!day) return undefined;
    const open = (await findMeasurings(tx)).flatMap(({ dueOn, closesOn, forms }) =>
      dueOn <= today && closesOn > today ? forms.filter(({ answeredAt }) => !answeredAt) : [],
    );
    const offered = (await findLetters(tx)).filter(({ state }) => state === 'offered');
    // From a day back, because a session of this morning still tells with whom today's run was.
    const near = (await findComingSessions(tx, new Date(now.getTime() - dayLong), 20)).filter(
      (session) => session.day >= today,
    );
    const coming = near.filter((session) => !isOver(session, now)).slice(0, 4);
    const guided = near.filter(({ callOff }) => !callOff);
    return { ...day, coming, guided, questionnaires: open.length, letters: offered.length };
  });
};

/** The page on which a client tells of a run. */
export const openRun = ({ db, clock }: OwnRunStores, actor: ClientActor): Promise<OwnDay | undefined> => {
  const at = clock.now();
  return asActor(db, actor, access('read', 'run', 'GET /loper/loop', at), (tx) =>
    findDay(tx, actor.clientId, dutchDay(at)),
  );
};

/** The programme to print, with the name of the practice. */
export const openSheet = async ({ db, clock }: OwnRunStores, actor: ClientActor) => {
  const at = clock.now();
  return asActor(db, actor, access('print', 'programme', 'GET /loper/programma.pdf', at), async (tx) => {
    const day = await findDay(tx, actor.clientId, dutchDay(at));
    return day?.kept && { ...day, kept: day.kept, practice: await practiceName(tx) };
  });
};

/** The run of a day that the client told of themselves; one of a guided session is for the therapist to write down. */
export const ownRunOf = (runs: readonly Run[], day: CalendarDay): Run | undefined =>
  runs.find((run) => run.day === day && !run.sessionId && run.recordedBy.kind === 'client');

export const isTherapists = (run: Run): boolean =>
  run.sessionId !== undefined || run.recordedBy.kind !== 'client';

export type Told =
  { told: 'check-in' | 'check-out' | 'stop' | 'by-therapist' } | { found: OwnDay; errors: FieldErrors };

const refusals = (reason: PartRefusal, lang: Lang): FieldErrors => {
  const { errors } = runTexts[lang];
  return { gelopen: reason === 'too-many-minutes' ? errors.tooMany : errors.nothing };
};

/**
 * Keeps what a client tells of a run on their own. `id` is the number of their form: the same form twice is one run, and
 * who told of the day before corrects that. A day that the therapist wrote down stays as it is.
 */
export const tellRun = (
  { db, clock }: OwnRunStores,
  actor: ClientActor,
  given: { id: string; typed: Typed; lang: Lang },
): Promise<Told | undefined> => {
  const now = clock.now();
  const today = dutchDay(now);
  const { typed, lang } = given;
  return asActor(
    db,
    actor,
    access('change', 'run', 'POST /loper/loop', now),
    async (tx): Promise<Told | undefined> => {
      const found = await findDay(tx, actor.clientId, today);
      if (!found) return undefined;
      const save = async (
        day: CalendarDay,
        parts: Parameters<typeof putTogether>[1][],
      ): Promise<FieldErrors | undefined> => {
        const before = ownRunOf(found.runs, day);
        let told: Parameters<typeof putTogether>[0] = before ?? untold(day, 'independent');
        for (const part of parts) {
          const next = putTogether(told, part);
          if (!next.ok) return refusals(next.reason, lang);
          told = next.value;
        }
        await saveRun(tx, { ...told, runId: before?.runId ?? given.id, clientId: actor.clientId, now });
        return undefined;
      };
      const byTherapist = (day: CalendarDay) =>
        found.runs.some((run) => run.day === day && isTherapists(run));
      if (typed['deel'] === 'check-in') {
        const read = readCheckIn(typed, lang);
        if (!read.ok) return { found, errors: read.errors };
        if (byTherapist(today)) return { told: 'by-therapist' };
        if (ownRunOf(found.runs, today)?.state === 'done') return { told: 'check-in' };
        const minutesPlanned = found.next?.on === today ? found.next.minutes : undefined;
        await save(today, [{ ...read.value, minutesPlanned }]);
        return { told: 'check-in' };
      }
      const read = readCheckOut(typed, lang, today);
      if (!read.ok) return { found, errors: read.errors };
      if (byTherapist(read.value.day)) return { told: 'by-therapist' };
      const { day, checkOut, stop } = read.value;
      const known = ownRunOf(found.runs, day)?.stop !== undefined;
      const errors = await save(day, stop ? [checkOut, stop] : [checkOut]);
      if (stop && !errors && !known)
        await raiseSignals(tx, {
          ...{ clientId: actor.clientId, now },
          reasons: [stopSignal(stop.stop.sign, day)],
        });
      return errors ? { found, errors } : { told: stop ? 'stop' : 'check-out' };
    },
  );
};

/** The last run of which it may be asked a day later whether pain was still there; for three days. */
export const askPainOf = ({ runs, today }: Pick<OwnDay, 'runs' | 'today'>): Run | undefined => {
  const last = runs.findLast(({ state }) => state === 'done');
  return last && last.painOver24Hours === undefined && last.day < today && last.day >= addDays(today, -3)
    ? last
    : undefined;
};

/** Keeps whether pain was still there a day later; false for a run that is not theirs. */
export const tellPain = (
  { db, clock }: OwnRunStores,
  actor: ClientActor,
  given: { runId: string; pain: boolean },
): Promise<boolean | undefined> => {
  const now = clock.now();
  return asActor(db, actor, access('change', 'run', 'POST /loper/loop/pijn', now), async (tx) => {
    const { runId, pain } = given;
    const saved = await savePainAfterwards(tx, {
      ...{ runId, now, clientId: actor.clientId, painOver24Hours: pain },
    });
    return saved || undefined;
  });
};
