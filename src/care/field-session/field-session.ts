import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Result } from '../../kernel/result.ts';
import type { Database } from '../../platform/db/index.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import { minutesOf, type Course } from '../domain/programme/session-plan.ts';
import type { Part, PartRefusal, Run } from '../domain/run.ts';
import { leadingCounts, type Session } from '../domain/session.ts';
import { findSessionRuns, savePart } from '../store/runs.ts';
import { inPractice, recordAccess, type CareTx } from '../store/scope.ts';
import { findParticipants, loadSession } from '../store/sessions.ts';

/** What the programme proposes to a client on a day; nothing when they have none, or are to rest. */
export type PlannedFor = (tx: CareTx, clientId: string, day: CalendarDay) => Promise<Course | undefined>;

export type FieldDeps = { db: Database; clock: Clock; plannedFor?: PlannedFor | undefined };

/**
 * Somebody in the field. Of a colleague's client, in a session that one does not lead, there is a name and whether they
 * came; of the others also what is planned today and what was told of it.
 */
export type Runner = { clientId: string; name: string } & (
  | { shows: 'presence'; came: boolean | undefined }
  | { shows: 'run'; run: Run | undefined; planned: Course | undefined }
);

export type Field = { session: Session; runners: readonly Runner[]; leads: boolean };

/** Who goes out with a session: its therapist, or who guides somebody in it; else nobody. */
const whoGoesOut = async (tx: CareTx, member: MemberActor, id: string, now: Date) => {
  if (!hasRole(member, 'therapist')) return undefined;
  const session = await loadSession(tx, id);
  if (!session) return undefined;
  const people = await findParticipants(tx, [id], member.memberId);
  const leads = session.therapists.some((therapist) => therapist.id === member.memberId);
  const counts = leads && leadingCounts(session, now);
  if (!leads && !people.some(({ guided }) => guided)) return undefined;
  return { session, leads, people: people.map((one) => ({ ...one, open: one.guided || counts })) };
};

/**
 * One session in the field. Leading it gives sight of today's intervals and check-in of its participants from its day until
 * two days later; guiding somebody, of theirs at any time. Each look at a run stands in the log. Undefined for others.
 */
export const findField = (
  { db, clock, plannedFor }: FieldDeps,
  member: MemberActor,
  id: string,
): Promise<Field | undefined> => {
  const now = clock.now();
  const access = { act: 'read', object: 'session', point: 'GET /praktijk/veld/:id', at: now } as const;
  return inPractice(db, member, access, async (tx) => {
    const found = await whoGoesOut(tx, member, id, now);
    if (!found) return undefined;
    const runs = await findSessionRuns(tx, id);
    const runners: Runner[] = [];
    for (const { clientId, name, open } of found.people) {
      const run = runs.get(clientId);
      if (!open) {
        runners.push({ clientId, name, shows: 'presence', came: run && run.state !== 'missed' });
        continue;
      }
      const planned = await plannedFor?.(tx, clientId, found.session.day);
      runners.push({ clientId, name, shows: 'run', run, planned });
    }
    // Last, because who writes in the log holds it for the practice until the end.
    for (const { clientId, open } of found.people)
      if (open) await recordAccess(tx, { ...access, object: 'run', clientId });
    return { session: found.session, leads: found.leads, runners };
  });
};

export type Tell = Result<number, PartRefusal | 'not-yet' | 'called-off'>;

/**
 * Writes down one part of somebody's run. Refuses before the day of the session (`not-yet`) and when it was called off.
 * Undefined for who may not see that run.
 */
export const tellPart = (
  { db, clock, plannedFor }: FieldDeps,
  member: MemberActor,
  at: { id: string; clientId: string },
  part: Part,
): Promise<Tell | undefined> => {
  const now = clock.now();
  const { id, clientId } = at;
  const access = {
    act: 'change',
    object: 'run',
    clientId,
    point: 'POST /praktijk/veld/:id/:clientId',
    at: now,
  } as const;
  return inPractice<Tell | undefined>(db, member, access, async (tx) => {
    const found = await whoGoesOut(tx, member, id, now);
    if (!found?.people.some((one) => one.clientId === clientId && one.open)) return undefined;
    const { session } = found;
    if (session.callOff) return { ok: false, reason: 'called-off' };
    if (dutchDay(now) < session.day) return { ok: false, reason: 'not-yet' };
    const planned = part.part === 'check-in' ? await plannedFor?.(tx, clientId, session.day) : undefined;
    const told = planned && part.part === 'check-in' ? { ...part, minutesPlanned: minutesOf(planned) } : part;
    return savePart(tx, { clientId, session, now }, told);
  });
};
