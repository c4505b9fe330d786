import type { Clock } from '../../kernel/clock.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { findParticipation, type Edition } from '../../training/index.ts';
import type { AttendanceEvent } from '../domain/attendance.ts';
import {
  asAttendance,
  isExpected,
  type FieldAnswer,
  type FieldRefusal,
  type SentEvent,
  type SentMark,
} from '../domain/field-list.ts';
import type { GroupEvent } from '../domain/running-groups.ts';
import { findRecorded, findTokenHolders, saveAttendance, type Recorder } from '../store/attendance.ts';
import { participantsOfRoom } from '../store/rooms.ts';
import { saveGroupEvents } from '../store/running-groups.ts';
import type { Batch } from './read-batch.ts';

/**
 * Takes the records that a phone kept: each once by its id, however often and in whatever order it is sent. What
 * cannot be taken is refused by itself, with its reason. A record that claims to be made after now counts as now: a
 * clock that runs ahead must not win from what is recorded later.
 */
export const receiveRecords = async (
  deps: { db: Database; clock: Clock },
  edition: Edition,
  batch: Batch,
  recorder: Recorder,
): Promise<FieldAnswer> => {
  const { db } = deps;
  const now = deps.clock.now().getTime();
  const refused: FieldAnswer['refused'] = batch.malformed.map((id) => ({ id, reason: 'malformed' }));
  const known = await whoMay(db, edition, batch.events);
  const marks: AttendanceEvent[] = [];
  const groups: GroupEvent[] = [];
  for (const sent of batch.events) {
    const event = { ...sent, givenAt: Math.min(sent.givenAt, now) };
    const reason = await known.refusal(event);
    if (reason) refused.push({ id: event.id, reason });
    else if (isGroupEvent(event)) groups.push(event);
    else marks.push(asAttendance(event, known.holders)!);
  }
  await inTransaction(db, async (tx) => {
    const saved = [
      ...(await saveAttendance(tx, edition.id, marks, recorder)),
      ...(await saveGroupEvents(tx, edition.id, groups, recorder.actor)),
    ];
    if (saved.length === 0) return;
    const detail = { code: edition.code, records: saved.length };
    await recordAudit(tx, { actor: recorder.actor, act: 'attendance-recorded', object: edition.id, detail });
  });
  const clashing = await clashes(db, marks);
  const accepted = [...marks, ...groups].map((event) => event.id).filter((id) => !clashing.has(id));
  refused.push(...[...clashing].map((id) => ({ id, reason: 'already-used' as const })));
  return { accepted: [...new Set(accepted)], refused, now };
};

const isGroupEvent = (event: SentEvent): event is GroupEvent =>
  event.kind === 'group' || event.kind === 'place';

/** Who may be recorded in this room, asked once for the whole batch. */
const whoMay = async (db: Database, edition: Edition, events: readonly SentEvent[]) => {
  const expected = new Map(
    (await participantsOfRoom(db, edition)).map((person) => [person.enrolmentId, person]),
  );
  const tokens = events.flatMap((event) => ('who' in event && 'token' in event.who ? [event.who.token] : []));
  const holders = await findTokenHolders(db, [...new Set(tokens)]);
  const asked = new Map<string, FieldRefusal>();
  const refusal = async (event: SentEvent): Promise<FieldRefusal | undefined> => {
    if (event.kind === 'group') return undefined;
    const id = event.kind === 'place' ? event.enrolmentId : idOf(event, holders);
    if (id === undefined) return 'unknown-token';
    const person = expected.get(id);
    if (person)
      return event.kind === 'place' || isExpected(person, event.halfDay) ? undefined : 'return-day-only';
    const before = asked.get(id);
    if (before) return before;
    const reason = (await findParticipation(db, id)) ? 'other-edition' : 'not-confirmed';
    asked.set(id, reason);
    return reason;
  };
  return { holders, refusal };
};

const idOf = (event: SentMark, holders: ReadonlyMap<string, string>): string | undefined =>
  asAttendance(event, holders)?.enrolmentId;

/** The ids that already belonged to another record: two devices never make the same one, so something is wrong. */
const clashes = async (db: Database, marks: readonly AttendanceEvent[]): Promise<Set<string>> => {
  const stored = new Map(
    (
      await findRecorded(
        db,
        marks.map((mark) => mark.id),
      )
    ).map((event) => [event.id, event]),
  );
  const gist = (event: AttendanceEvent) =>
    [
      event.enrolmentId,
      event.halfDay,
      event.kind,
      event.kind === 'withdrawal' ? event.of : event.state,
    ].join();
  const differs = (mark: AttendanceEvent) => {
    const found = stored.get(mark.id);
    return found !== undefined && gist(found) !== gist(mark);
  };
  return new Set(marks.filter(differs).map((mark) => mark.id));
};
