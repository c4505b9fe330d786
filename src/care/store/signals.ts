import { sql } from 'drizzle-orm';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import type { SignalFacts } from '../domain/signals/handover.ts';
import type { SignalReason } from '../domain/signals/reasons.ts';
import { isRouteStep } from '../domain/signals/route.ts';
import type { CareTx } from './scope.ts';

/** The mail that something waits: ids only. */
export const signalTopic = 'mail.care-signal';

/** Why somebody is written to: it was just raised, it waited a night, or it waited a day and the owner should know. */
export type SignalNews = 'raised' | 'morning' | 'owner';

/** One signal with all that was done with it. */
export type Signal = SignalFacts & {
  id: string;
  clientId: string;
  reason: SignalReason;
  /** The questionnaire that was being filled in; undefined where somebody raised it by hand. */
  formId: string | undefined;
  /** Who raised it by hand. */
  raisedBy: string | undefined;
  /** The consent on which the clinician was told, as the log names it. */
  consent: string | undefined;
};

/** What makes two signals of one form the same: the rule with the answer that it spoke of. */
const ruleOf = (reason: SignalReason): string => {
  switch (reason.reason) {
    case 'answer':
      return `answer ${reason.instrument} ${reason.item} ${reason.answer}`;
    case 'score':
      return `score ${reason.instrument}`;
    case 'low-bmi':
      return 'low-bmi';
    case 'stop-sign':
      return `stop-sign ${reason.sign} ${reason.on}`;
    case 'observed':
      return `observed ${reason.observation}`;
  }
};

/** Who is told of a client's signal: who answers for them, else who guides them, else the owners. */
const findAnswerable = async (tx: CareTx, clientId: string): Promise<string[]> => {
  const guides = await rows<{ member_id: string; responsible: boolean }>(
    tx,
    sql`select member_id, responsible from care.relation
          join care.member on member.id = relation.member_id and member.ended_at is null
        where client_id = ${clientId} and until_at is null`,
  );
  const responsible = guides.filter((guide) => guide.responsible);
  const found = (responsible.length > 0 ? responsible : guides).map(({ member_id }) => member_id);
  return found.length > 0 ? found : findOwners(tx);
};

const findOwners = async (tx: CareTx): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      sql`select id from care.member where 'owner' = any(roles) and ended_at is null and joined_at is not null`,
    )
  ).map(({ id }) => id);

const tellOfSignal = async (
  tx: CareTx,
  given: { signalId: string; clientId: string; news: SignalNews; to: readonly string[] },
): Promise<void> => {
  const { signalId, clientId, news } = given;
  for (const memberId of given.to)
    await addToOutbox(tx, {
      topic: signalTopic,
      key: `${signalTopic} ${news} ${signalId} ${memberId}`,
      payload: { practiceId: tx.actor.practiceId, clientId, signalId, memberId, news },
      about: signalId,
    });
};

type Raised = {
  clientId: string;
  reasons: readonly SignalReason[];
  formId?: string | undefined;
  /** Who saw it, where it was raised by hand. */
  memberId?: string | undefined;
  now: Date;
};

/**
 * S4: raises signals and tells who answers for the client, in the transaction of the answers themselves: neither is there
 * without the other. The same answer saved again raises nothing new. Gives the ids of the new signals.
 */
export const raiseSignals = async (tx: CareTx, given: Raised): Promise<string[]> => {
  const ids: string[] = [];
  for (const reason of given.reasons) {
    const [made] = await rows<{ id: string }>(
      tx,
      sql`insert into care.signal (id, client_id, form_id, rule, reason, raised_by, raised_at)
          values (${newId()}, ${given.clientId}, ${given.formId ?? null}, ${ruleOf(reason)},
                  ${JSON.stringify(reason)}::jsonb, ${given.memberId ?? null}, ${given.now.toISOString()})
          on conflict (practice_id, form_id, rule) where form_id is not null do nothing returning id`,
    );
    if (made) ids.push(made.id);
  }
  const [first] = ids;
  if (first !== undefined) {
    const told = (await findAnswerable(tx, given.clientId)).filter((id) => id !== given.memberId);
    await tellOfSignal(tx, { signalId: first, clientId: given.clientId, news: 'raised', to: told });
  }
  return ids;
};

/** Whether an answer in a form raised a signal, however it was dealt with since. */
export const hasSignals = async (tx: CareTx, formId: string): Promise<boolean> =>
  (await rows(tx, sql`select 1 from care.signal where form_id = ${formId} limit 1`)).length > 0;

type Row = {
  id: string;
  client_id: string;
  form_id: string | null;
  reason: SignalReason;
  raised_at: string;
  raised_by: string | null;
  acknowledged_by: string | null;
  acknowledged_at: string | null;
  steps: string[] | null;
  client_agreed: boolean | null;
  consent: string | null;
  note: string | null;
  closed_by: string | null;
  closed_at: string | null;
};

const signals = sql`select signal.id, signal.client_id, form_id, reason, raised_at, raiser.name as raised_by,
    acknowledger.name as acknowledged_by, acknowledged_at, steps, client_agreed, consent, note,
    closer.name as closed_by, closed_at
  from care.signal
    left join care.member raiser on raiser.id = signal.raised_by
    left join care.signal_acknowledgement done on done.signal_id = signal.id
    left join care.member acknowledger on acknowledger.id = done.member_id
    left join care.signal_closure closure on closure.signal_id = signal.id
    left join care.member closer on closer.id = closure.member_id`;

const toSignal = (row: Row): Signal => ({
  ...{ id: row.id, clientId: row.client_id, reason: row.reason, raisedAt: new Date(row.raised_at) },
  ...{ formId: row.form_id ?? undefined, raisedBy: row.raised_by ?? undefined },
  consent: row.consent ?? undefined,
  acknowledgement:
    row.acknowledged_at === null
      ? undefined
      : {
          by: row.acknowledged_by ?? '',
          at: new Date(row.acknowledged_at),
          steps: (row.steps ?? []).filter(isRouteStep),
          clientAgreed: row.client_agreed ?? false,
          note: row.note ?? '',
        },
  closure: row.closed_at === null ? undefined : { by: row.closed_by ?? '', at: new Date(row.closed_at) },
});

/** All signals of the present client, the last first. */
export const findSignalsOf = async (tx: CareTx): Promise<Signal[]> =>
  (await rows<Row>(tx, sql`${signals} order by raised_at desc, signal.id`)).map(toSignal);

/** One signal that the transaction sees. */
export const findSignal = async (tx: CareTx, id: string): Promise<Signal | undefined> => {
  const [row] = await rows<Row>(tx, sql`${signals} where signal.id = ${id}`);
  return row && toSignal(row);
};

/** Whose file a signal is of; where it leads, before its file is opened. */
export const findSignalClient = async (tx: CareTx, id: string): Promise<string | undefined> => {
  const [row] = await rows<{ client_id: string }>(
    tx,
    sql`select client_id from care.signal where id = ${id}`,
  );
  return row?.client_id;
};

/** A signal that nobody has taken up yet, with the name of its client. */
export type HeldSignal = {
  id: string;
  clientId: string;
  client: string;
  reason: SignalReason;
  raisedAt: Date;
};

type HeldRow = { id: string; client_id: string; client: string; reason: SignalReason; raised_at: string };

const toHeld = (row: HeldRow): HeldSignal => ({
  ...{ id: row.id, clientId: row.client_id, client: row.client },
  ...{ reason: row.reason, raisedAt: new Date(row.raised_at) },
});

const heldColumns = sql`signal.id, signal.client_id, client.name as client, signal.reason, signal.raised_at`;
const isHeld = sql`not exists (select from care.signal_acknowledgement
  where signal_acknowledgement.practice_id = signal.practice_id and signal_id = signal.id)`;

/** The signals of a member's clients that nobody has taken up, the longest waiting first. */
export const findHeldSignals = async (tx: CareTx, memberId: string): Promise<HeldSignal[]> =>
  (
    await rows<HeldRow>(
      tx,
      sql`select ${heldColumns} from care.relation
            join care.client on client.practice_id = relation.practice_id and client.id = relation.client_id
            join care.signal on signal.practice_id = relation.practice_id and signal.client_id = relation.client_id
          where relation.member_id = ${memberId} and relation.until_at is null and ${isHeld}
          order by signal.raised_at, signal.id`,
    )
  ).map(toHeld);

/** How many signals of a member's clients nobody has taken up. */
export const countHeld = async (tx: CareTx, memberId: string): Promise<number> => {
  const [row] = await rows<{ count: number }>(
    tx,
    sql`select count(*)::int as count from care.relation
          join care.signal on signal.practice_id = relation.practice_id and signal.client_id = relation.client_id
        where relation.member_id = ${memberId} and relation.until_at is null and ${isHeld}`,
  );
  return row?.count ?? 0;
};

/** The signals of the present client that nobody has taken up: what every page of the file shows. */
export const findHeldOf = async (tx: CareTx, clientId: string): Promise<HeldSignal[]> =>
  (
    await rows<HeldRow>(
      tx,
      sql`select ${heldColumns} from care.signal
            join care.client on client.practice_id = signal.practice_id and client.id = signal.client_id
          where signal.client_id = ${clientId} and ${isHeld} order by signal.raised_at, signal.id`,
    )
  ).map(toHeld);

/** A member's clients' signals that were taken up and not closed, the last first. */
export const findOpenSignals = async (
  tx: CareTx,
  memberId: string,
): Promise<(Signal & { client: string })[]> =>
  (
    await rows<Row & { client: string }>(
      tx,
      sql`select found.*, client.name as client from (${signals}) found
            join care.client on client.id = found.client_id
            join care.relation on relation.client_id = found.client_id and relation.member_id = ${memberId}
              and relation.until_at is null
          where found.acknowledged_at is not null and found.closed_at is null
          order by found.acknowledged_at desc, found.id limit 200`,
    )
  ).map((row) => ({ ...toSignal(row), client: row.client }));

type Done = {
  signalId: string;
  clientId: string;
  memberId: string;
  steps: readonly string[];
  clientAgreed: boolean;
  consent: string | undefined;
  note: string;
  at: Date;
};

/** Writes down what was done with a signal; false when somebody else did so first. Decide it before (`decideAcknowledge`). */
export const saveAcknowledgement = async (tx: CareTx, done: Done): Promise<boolean> => {
  const made = await rows(
    tx,
    sql`insert into care.signal_acknowledgement
          (signal_id, client_id, member_id, steps, client_agreed, consent, note, acknowledged_at)
        values (${done.signalId}, ${done.clientId}, ${done.memberId}, ${`{${done.steps.join(',')}}`}::text[],
                ${done.clientAgreed}, ${done.consent ?? null}, ${done.note}, ${done.at.toISOString()})
        on conflict do nothing returning signal_id`,
  );
  return made.length > 0;
};

/** Writes down that a signal is closed; false when it was already. */
export const saveClosure = async (
  tx: CareTx,
  closing: { signalId: string; clientId: string; memberId: string; at: Date },
): Promise<boolean> => {
  const made = await rows(
    tx,
    sql`insert into care.signal_closure (signal_id, client_id, member_id, closed_at)
        values (${closing.signalId}, ${closing.clientId}, ${closing.memberId}, ${closing.at.toISOString()})
        on conflict do nothing returning signal_id`,
  );
  return made.length > 0;
};

/** The signals of a practice that wait since before a moment, and of which nobody was told again in this way. */
export const findWaitingSignals = (
  tx: CareTx,
  given: { kind: 'morning' | 'owner'; raisedBefore: Date; limit: number },
): Promise<{ id: string; clientId: string }[]> =>
  rows(
    tx,
    sql`select signal.id, signal.client_id as "clientId" from care.signal
        where raised_at < ${given.raisedBefore.toISOString()} and ${isHeld}
          and not exists (select from care.signal_notice
                          where signal_notice.practice_id = signal.practice_id and signal_id = signal.id
                            and kind = ${given.kind})
        order by signal.id limit ${given.limit}`,
  );

/** Tells once more of a signal that waits: who guides the client in the morning, the owners after a day. */
export const remindOfSignal = async (
  tx: CareTx,
  given: { id: string; clientId: string; kind: 'morning' | 'owner'; now: Date },
): Promise<void> => {
  const { id, clientId, kind } = given;
  await tx.execute(sql`insert into care.signal_notice (signal_id, client_id, kind, noticed_at)
    values (${id}, ${clientId}, ${kind}, ${given.now.toISOString()}) on conflict do nothing`);
  const to = kind === 'owner' ? await findOwners(tx) : await findAnswerable(tx, clientId);
  await tellOfSignal(tx, { signalId: id, clientId, news: kind, to });
};

/** How many signals wait with whom, and since when: names of therapists, and nobody else. For an owner. */
export const countHeldByTherapist = async (
  tx: CareTx,
): Promise<{ therapist: string | undefined; count: number; since: Date }[]> =>
  (
    await rows<{ therapist: string | null; count: number; since: string }>(
      tx,
      sql`select member.name as therapist, count(*)::int as count, min(raised_at) as since
          from care.signal
            left join care.relation on relation.practice_id = signal.practice_id
              and relation.client_id = signal.client_id and relation.responsible and relation.until_at is null
            left join care.member on member.practice_id = relation.practice_id and member.id = relation.member_id
          where ${isHeld} group by member.id, member.name order by min(raised_at)`,
    )
  ).map((row) => ({
    ...{ therapist: row.therapist ?? undefined, count: row.count, since: new Date(row.since) },
  }));

/** The address of somebody of the practice who still works there. */
export const findTold = async (tx: CareTx, memberId: string): Promise<string | undefined> => {
  const [row] = await rows<{ email: string }>(
    tx,
    sql`select email from care.member where id = ${memberId} and ended_at is null`,
  );
  return row?.email;
};
