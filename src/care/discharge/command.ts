import { dutchDay, parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import type { ClientActor, MemberActor } from '../domain/actor.ts';
import {
  decideDischarge,
  decideFollowUps,
  decideRelapsePlan,
  dischargeCriteria,
  followUps,
  isDischargeChoice,
  mayUndo,
  type Criterion,
  type DischargeRefusal,
  type FollowUp,
  type FollowUpProblems,
  type PlanRefusal,
  type RelapsePlan,
} from '../domain/discharge.ts';
import type { LoggedRun } from '../domain/independence.ts';
import { asLogged } from '../domain/logged-runs.ts';
import { endClient, findClient, lockClient, reopenClient, type Client } from '../store/clients.ts';
import {
  closeFollowUp,
  findDischarge,
  findRelapsePlan,
  saveDischarge,
  saveRelapsePlan,
  undoDischarge,
  type FollowUpOutcome,
  type KeptDischarge,
  type KeptPlan,
} from '../store/discharges.ts';
import { revokeLinks } from '../store/links.ts';
import { loadProgramme } from '../store/programmes.ts';
import { guidesNow } from '../store/relations.ts';
import { findRuns } from '../store/runs.ts';
import { asActor, type CareTx } from '../store/scope.ts';

export type CommandDeps = { db: Database; clock: Clock };

/** Where the end of guidance stands, with everything its page shows. */
export type Standing = {
  client: Client;
  runs: readonly LoggedRun[];
  criteria: Criterion[];
  plan: KeptPlan | undefined;
  /** The discharge that stands; undefined while guidance goes on, also after it was opened again. */
  discharge: KeptDischarge | undefined;
  proposed: FollowUp[];
};

/** The first day of week 1: that of the programme, else of the first run, else of the guidance. */
const weekOne = async (tx: CareTx, client: Client, runs: readonly LoggedRun[], today: CalendarDay) =>
  (await loadProgramme(tx, today))?.settings.startDay ?? runs[0]?.ranOn ?? dutchDay(client.startedAt);

/** Reads where the end of guidance stands; undefined when there is no such client. */
export const findStanding = async (
  tx: CareTx,
  clientId: string,
  today: CalendarDay,
): Promise<Standing | undefined> => {
  const client = await findClient(tx, clientId);
  if (!client) return undefined;
  const runs = asLogged(await findRuns(tx));
  const weekOneOn = await weekOne(tx, client, runs, today);
  return {
    ...{ client, runs, criteria: dischargeCriteria(runs, today), plan: await findRelapsePlan(tx) },
    discharge: client.endedAt ? await findDischarge(tx) : undefined,
    proposed: followUps({ weekOneOn, dischargedOn: today }),
  };
};

/** Keeps the plan that client and therapist made together; the one before stays. */
const keepPlan = async (tx: CareTx, clientId: string, typed: RelapsePlan, now: Date) => {
  const decided = decideRelapsePlan(typed);
  if (decided.ok) await saveRelapsePlan(tx, clientId, decided.value, now);
  return decided;
};

export const writePlan = (
  { db, clock }: CommandDeps,
  member: MemberActor,
  given: { clientId: string; plan: RelapsePlan },
): Promise<Result<RelapsePlan, PlanRefusal> | undefined> => {
  const { clientId, plan } = given;
  const now = clock.now();
  const point = 'POST /praktijk/clienten/:id/afronden/plan';
  return asActor(
    db,
    member,
    { act: 'change', object: 'relapse-plan', clientId, point, at: now },
    async (tx) =>
      (await guidesNow(tx, member.memberId, clientId)) ? keepPlan(tx, clientId, plan, now) : undefined,
  );
};

export const writeOwnPlan = (
  { db, clock }: CommandDeps,
  client: ClientActor,
  plan: RelapsePlan,
): Promise<Result<RelapsePlan, PlanRefusal> | undefined> => {
  const now = clock.now();
  const point = 'POST /loper/terugvalplan';
  return asActor(db, client, { act: 'change', object: 'relapse-plan', point, at: now }, (tx) =>
    keepPlan(tx, client.clientId, plan, now),
  );
};

export type Ended = { ended: true } | { refusal: DischargeRefusal } | { days: FollowUpProblems };

/** The days of the boosters as they were typed; a measurement stays on its own day, on which it is asked by itself. */
const planned = (
  proposed: readonly FollowUp[],
  typed: Readonly<Record<string, string>>,
  today: CalendarDay,
) =>
  decideFollowUps(
    proposed,
    Object.fromEntries(
      proposed.map(({ kind, dueOn }) => [
        kind,
        kind.startsWith('booster') ? parseDay(typed[kind] ?? '') : dueOn,
      ]),
    ),
    today,
  );

/**
 * Ends the guidance: with its reason, the plan of what comes after, and nothing shared by standing links from then on.
 * Letters that were released, questionnaires and the client's own pages stay.
 */
export const discharge = (
  { db, clock }: CommandDeps,
  member: MemberActor,
  given: { clientId: string; typed: Readonly<Record<string, string>> },
): Promise<Ended | undefined> => {
  const { clientId, typed } = given;
  const now = clock.now();
  const today = dutchDay(now);
  const point = 'POST /praktijk/clienten/:id/afronden';
  return asActor(db, member, { act: 'change', object: 'discharge', clientId, point, at: now }, async (tx) => {
    if (!(await lockClient(tx, clientId)) || !(await guidesNow(tx, member.memberId, clientId)))
      return undefined;
    const found = (await findStanding(tx, clientId, today))!;
    if (found.client.endedAt) return { refusal: 'already-discharged' } as const;
    const wanted = typed['reden'] ?? '';
    const decided = decideDischarge(
      { runs: found.runs, weekOneOn: today, plan: found.plan },
      { today, choice: isDischargeChoice(wanted) ? wanted : undefined, reason: typed['toelichting'] ?? '' },
    );
    if (!decided.ok) return { refusal: decided.reason };
    const days = planned(found.proposed, typed, today);
    if ('problems' in days) return { days: days.problems };
    // Guidance that was opened again elsewhere leaves a discharge that no longer stands.
    const before = await findDischarge(tx);
    if (before) await undoDischarge(tx, { id: before.id, memberId: member.memberId, now });
    const { choice, reason, criteria } = decided.value;
    await saveDischarge(tx, {
      ...{ clientId, dischargedOn: today, choice, reason, criteria, followUps: days.planned },
      ...{ memberId: member.memberId, now },
    });
    await endClient(tx, clientId, choice, now);
    // The client agreed to sharing for as long as the guidance lasts.
    await revokeLinks(tx, { kind: 'shared', clientId, now });
    return { ended: true } as const;
  });
};

/** Undoes a discharge within a fortnight. Links that ended with it stay ended. */
export const undo = (
  { db, clock }: CommandDeps,
  member: MemberActor,
  clientId: string,
): Promise<Result<'undone', 'too-late' | 'not-ended'> | undefined> => {
  const now = clock.now();
  const point = 'POST /praktijk/clienten/:id/afronden/terugdraaien';
  return asActor(db, member, { act: 'change', object: 'discharge', clientId, point, at: now }, async (tx) => {
    const client = await lockClient(tx, clientId);
    if (!client || !(await guidesNow(tx, member.memberId, clientId))) return undefined;
    const found = client.endedAt ? await findDischarge(tx) : undefined;
    if (!found) return refused('not-ended');
    if (!mayUndo(found.dischargedOn, dutchDay(now))) return refused('too-late');
    await undoDischarge(tx, { id: found.id, memberId: member.memberId, now });
    await reopenClient(tx, clientId);
    return accepted('undone');
  });
};

/** Notes what came of a booster or a measurement; undefined when it is not there, or was noted already. */
export const noteFollowUp = (
  { db, clock }: CommandDeps,
  member: MemberActor,
  given: { clientId: string; id: string; outcome: FollowUpOutcome },
): Promise<true | undefined> => {
  const { clientId, id, outcome } = given;
  const now = clock.now();
  const point = 'POST /praktijk/clienten/:id/afronden/opvolging';
  return asActor(db, member, { act: 'change', object: 'follow-up', clientId, point, at: now }, async (tx) => {
    if (!(await guidesNow(tx, member.memberId, clientId))) return undefined;
    return (await closeFollowUp(tx, { id, outcome, memberId: member.memberId, now })) ? true : undefined;
  });
};
