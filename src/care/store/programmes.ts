import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Overrule } from '../domain/programme/overrule.ts';
import type { ProgrammeFacts } from '../domain/programme/plan-next.ts';
import type { Course } from '../domain/programme/session-plan.ts';
import type { ProgrammeSettings } from '../domain/programme/settings.ts';
import { courseOn } from '../domain/programme-today.ts';
import { toHistory, type Run } from '../domain/run.ts';
import type { ScreeningState } from '../domain/screening-state.ts';
import { findRunsOf } from './runs.ts';
import type { CareTx } from './scope.ts';
import { findStates } from './screenings.ts';

/** The settings of a programme as they were made or changed, by whom and why; the reason is empty at the start. */
export type KeptSettings = {
  version: number;
  settings: ProgrammeSettings;
  reason: string;
  madeAt: Date;
  madeBy: string;
};

/** A decision of the therapist, as a fact; one that was withdrawn counts no more and stays to be read. */
export type KeptOverrule = {
  id: string;
  overrule: Overrule;
  madeAt: Date;
  madeBy: string;
  withdrawnAt: Date | undefined;
};

/** Everything of a client's programme: what its plan follows from, and how it came to be. */
export type KeptProgramme = {
  facts: ProgrammeFacts;
  runs: readonly Run[];
  /** The first one first; the last one counts. */
  versions: readonly KeptSettings[];
  overrules: readonly KeptOverrule[];
};

type VersionRow = {
  version: number;
  settings: ProgrammeSettings;
  reason: string;
  at: string;
  by: string;
};

type OverruleRow = {
  id: string;
  kind: Overrule['kind'];
  on: CalendarDay;
  why: string;
  step: number | null;
  day: CalendarDay | null;
  course: Course | null;
  company: 'guided' | 'independent' | null;
  at: string;
  by: string;
  withdrawn: string | null;
};

const toOverrule = ({ kind, on, why, step, day, course, company }: OverruleRow): Overrule => {
  switch (kind) {
    case 'release':
      return { kind, on, why };
    case 'step':
      return { kind, on, why, step: step! };
    case 'session':
      return { kind, on, why, day: day!, course: course!, company: company! };
  }
};

/** Settings and decisions of one client, in one question. */
const selectKept = async (
  tx: CareTx,
  client: SQL,
): Promise<Pick<KeptProgramme, 'versions' | 'overrules'>> => {
  const [row] = await rows<{ versions: VersionRow[] | null; overrules: OverruleRow[] | null }>(
    tx,
    sql`select
          (select json_agg(json_build_object('version', version, 'settings', settings, 'reason', reason,
             'at', made_at, 'by', member.name) order by version)
           from care.programme join care.member on member.practice_id = programme.practice_id
             and member.id = programme.member_id
           where programme.client_id = ${client}) as versions,
          (select json_agg(json_build_object('id', overrule.id, 'kind', kind, 'on', decided_on, 'why', why, 'step', step,
             'day', day, 'course', course, 'company', company, 'at', made_at, 'by', member.name, 'withdrawn', withdrawn.at)
             order by made_at, overrule.id)
           from care.overrule join care.member on member.practice_id = overrule.practice_id
             and member.id = overrule.member_id
           left join care.overrule_withdrawal withdrawn on withdrawn.practice_id = overrule.practice_id
             and withdrawn.overrule_id = overrule.id
           where overrule.client_id = ${client}) as overrules`,
  );
  return {
    versions: (row?.versions ?? []).map(({ version, settings, reason, at, by }) => ({
      ...{ version, settings, reason, madeAt: new Date(at), madeBy: by },
    })),
    overrules: (row?.overrules ?? []).map((one) => ({
      id: one.id,
      overrule: toOverrule(one),
      madeAt: new Date(one.at),
      madeBy: one.by,
      withdrawnAt: one.withdrawn === null ? undefined : new Date(one.withdrawn),
    })),
  };
};

const ofClient = async (tx: CareTx, client: SQL, today: CalendarDay): Promise<KeptProgramme | undefined> => {
  const { versions, overrules } = await selectKept(tx, client);
  const last = versions.at(-1);
  if (!last) return undefined;
  const runs = await findRunsOf(tx, client);
  const standing = overrules.filter(({ withdrawnAt }) => !withdrawnAt).map(({ overrule }) => overrule);
  const begun = runs.findLast((run) => run.day === today && run.state === 'begun');
  return {
    facts: {
      settings: last.settings,
      history: toHistory(runs),
      overrules: standing,
      today,
      checkInToday: begun?.checkIn,
    },
    ...{ runs, versions, overrules },
  };
};

const present = sql`(select care.client())`;

/** The programme of the present client with all that was decided on it; undefined while none was begun. */
export const findProgramme = (tx: CareTx, today: CalendarDay): Promise<KeptProgramme | undefined> =>
  ofClient(tx, present, today);

/** What the plan of the present client follows from on this day; undefined while no programme was begun. */
export const loadProgramme = async (tx: CareTx, today: CalendarDay): Promise<ProgrammeFacts | undefined> =>
  (await findProgramme(tx, today))?.facts;

const stateOf = async (tx: CareTx, clientId: string, day: CalendarDay): Promise<ScreeningState | undefined> =>
  (await findStates(tx, [clientId], day)).get(clientId);

/**
 * What a client does in a session on a day: their intervals in the field. Undefined without a programme, when they are
 * to rest, and while a stop sign or the screening keeps them from running. Also in a transaction of the whole practice.
 */
export const plannedFor = async (
  tx: CareTx,
  clientId: string,
  day: CalendarDay,
): Promise<Course | undefined> => {
  const kept = await ofClient(tx, sql`${clientId}::uuid`, day);
  return kept && courseOn(kept.facts, day, await stateOf(tx, clientId, day));
};

type By = { clientId: string; memberId: string; now: Date };

/** Adds a version of the settings, above `after`; false when somebody else was before, and nothing is kept. */
export const saveSettings = async (
  tx: CareTx,
  { clientId, memberId, now }: By,
  made: { after: number; settings: ProgrammeSettings; reason: string },
): Promise<boolean> => {
  const kept = await rows(
    tx,
    sql`insert into care.programme (id, client_id, version, settings, reason, member_id, made_at)
        values (${newId()}, ${clientId}, ${made.after + 1}, ${JSON.stringify(made.settings)}::jsonb, ${made.reason},
                ${memberId}, ${now.toISOString()})
        on conflict (practice_id, client_id, version) do nothing returning id`,
  );
  return kept.length > 0;
};

/** Keeps a decision of the therapist. The same `id` twice, as by a form that was sent twice, is one. */
export const saveOverrule = async (
  tx: CareTx,
  { clientId, memberId, now }: By,
  { id, overrule }: { id: string; overrule: Overrule },
): Promise<void> => {
  const session = overrule.kind === 'session' ? overrule : undefined;
  await tx.execute(sql`insert into care.overrule
      (id, client_id, kind, decided_on, why, step, day, course, company, member_id, made_at)
    values (${id}, ${clientId}, ${overrule.kind}, ${overrule.on}, ${overrule.why},
            ${overrule.kind === 'step' ? overrule.step : null}, ${session?.day ?? null},
            ${session ? JSON.stringify(session.course) : null}::jsonb, ${session?.company ?? null},
            ${memberId}, ${now.toISOString()})
    on conflict (practice_id, id) do nothing`);
};

/** Takes a decision of the present client back; gives false when there is none that still stands and was made on this day. */
export const withdrawOverrule = async (
  tx: CareTx,
  { clientId, memberId, now }: By,
  which: { id: string; today: CalendarDay },
): Promise<boolean> => {
  const made = await rows(
    tx,
    sql`insert into care.overrule_withdrawal (overrule_id, client_id, member_id, at)
        select id, client_id, ${memberId}, ${now.toISOString()} from care.overrule
        where id = ${which.id} and client_id = ${clientId} and decided_on = ${which.today}
        on conflict do nothing returning overrule_id`,
  );
  return made.length > 0;
};
