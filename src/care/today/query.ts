import { addDays, dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import type { Session } from '../domain/session.ts';
import { countOwnClients } from '../store/clients.ts';
import { findFollowUps, type DueFollowUp } from '../store/discharges.ts';
import { findAwaitedAnswers, type AwaitedAnswer } from '../store/gp-questions.ts';
import { findPlaces } from '../store/places.ts';
import { countNewRequests } from '../store/requests.ts';
import { recordAccessToEach, type CareTx } from '../store/scope.ts';
import { findParticipants, findSessions, type Participant } from '../store/sessions.ts';
import { findHeldSignals, type HeldSignal } from '../store/signals.ts';

/** A session of the day with who comes, as far as who looks may know their names. */
export type DaySession = {
  session: Session;
  leads: boolean;
  names: readonly string[];
  others: number;
  /** What is to be known before running with somebody whom the member guides; of others it is not said. */
  warnings: readonly Warning[];
};

/** A signal that nobody took up, or a doctor whose answer is awaited: before any running, or before harder running. */
export type Warning = { name: string; kind: 'held-signal' | 'doctor-awaited' | 'doctor-before-vigorous' };

/** What waits for a therapist, the most urgent kind first. */
export type Waiting = {
  signals: readonly HeldSignal[];
  answers: readonly AwaitedAnswer[];
  followUps: readonly DueFollowUp[];
  requests: number;
};

/** What a practice that has just begun still has to do; the steps that are done are left out when all are. */
export type FirstSteps = { place: boolean; client: boolean; session: boolean };

export type Day = {
  today: CalendarDay;
  sessions: readonly DaySession[];
  tomorrow: readonly DaySession[];
  waiting: Waiting | undefined;
  firstSteps: FirstSteps | undefined;
};

const warningsOf = ({ clientId, name }: Participant, waiting: Waiting): Warning[] => {
  const answer = waiting.answers.find((one) => one.clientId === clientId);
  return [
    ...(waiting.signals.some((one) => one.clientId === clientId)
      ? [{ name, kind: 'held-signal' as const }]
      : []),
    ...(answer
      ? [
          {
            name,
            kind:
              answer.blocks === 'running' ? ('doctor-awaited' as const) : ('doctor-before-vigorous' as const),
          },
        ]
      : []),
  ];
};

const seenBy = (
  member: MemberActor,
  session: Session,
  all: readonly Participant[],
  waiting: Waiting | undefined,
): DaySession => {
  const leads = session.therapists.some(({ id }) => id === member.memberId);
  const here = all.filter(({ sessionId }) => sessionId === session.id);
  const known = here.filter(({ guided }) => leads || guided || hasRole(member, 'planner'));
  return {
    ...{ session, leads, names: known.map(({ name }) => name), others: here.length - known.length },
    warnings: waiting ? here.filter(({ guided }) => guided).flatMap((one) => warningsOf(one, waiting)) : [],
  };
};

const waitingFor = async (tx: CareTx, member: MemberActor, today: CalendarDay): Promise<Waiting> => ({
  signals: await findHeldSignals(tx, member.memberId),
  answers: await findAwaitedAnswers(tx, member.memberId, today),
  followUps: await findFollowUps(tx, member.memberId, today),
  requests: await countNewRequests(tx),
});

/**
 * What the day brings to a member. A planner sees everybody's sessions with names and times; a therapist their own, and
 * what waits for them. Each client of whom more than a name and a time is shown gets a line in the log.
 */
export const findDay = async (tx: CareTx, member: MemberActor, now: Date): Promise<Day> => {
  const today = dutchDay(now);
  const guides = hasRole(member, 'therapist');
  const memberId = hasRole(member, 'planner') ? undefined : member.memberId;
  const found = await findSessions(tx, { from: today, to: addDays(today, 1), memberId });
  const participants = await findParticipants(
    tx,
    found.map(({ id }) => id),
    member.memberId,
  );
  const waiting = guides ? await waitingFor(tx, member, today) : undefined;
  const seen = found.map((session) => seenBy(member, session, participants, waiting));
  const clients = guides ? (await countOwnClients(tx, member.memberId, '')).length > 0 : true;
  const firstSteps = {
    place: !hasRole(member, 'owner') || (await findPlaces(tx)).length > 0,
    client: clients,
    session: found.length > 0 || clients,
  };
  if (waiting)
    await recordAccessToEach(tx, { act: 'read', object: 'day', point: 'GET /praktijk', at: now }, [
      ...waiting.signals.map(({ clientId }) => clientId),
      ...waiting.answers.map(({ clientId }) => clientId),
      ...waiting.followUps.map(({ clientId }) => clientId),
    ]);
  return {
    today,
    sessions: seen.filter(({ session }) => session.day === today),
    tomorrow: seen.filter(({ session }) => session.day !== today),
    waiting,
    firstSteps: Object.values(firstSteps).every(Boolean) ? undefined : firstSteps,
  };
};
