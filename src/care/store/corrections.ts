import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { CorrectionState } from '../domain/correction.ts';
import type { CareTx } from './scope.ts';

/** A client's question to change something in their file, with what was answered. */
export type Correction = {
  id: string;
  what: string;
  why: string;
  askedAt: Date;
  answerBy: CalendarDay;
  answer:
    | { outcome: 'accepted' | 'declined'; reason: string; by: string | undefined; answeredAt: Date }
    | undefined;
};

/** How a question stands, for the rule that decides on its answer. */
export const stateOf = ({ answer, answerBy }: Correction): CorrectionState =>
  answer ? { state: answer.outcome, reason: answer.reason } : { state: 'asked', answerBy };

type CorrectionRow = {
  id: string;
  what: string;
  why: string;
  asked_at: string;
  answer_by: string;
  outcome: 'accepted' | 'declined' | null;
  reason: string | null;
  by: string | null;
  answered_at: string | null;
};

const correctionOf = (row: CorrectionRow): Correction => ({
  id: row.id,
  what: row.what,
  why: row.why,
  askedAt: new Date(row.asked_at),
  answerBy: row.answer_by as CalendarDay,
  answer: row.outcome
    ? {
        outcome: row.outcome,
        reason: row.reason ?? '',
        by: row.by ?? undefined,
        answeredAt: new Date(row.answered_at!),
      }
    : undefined,
});

/** The questions of one client, the last first. */
export const findCorrections = async (tx: CareTx, clientId: string): Promise<Correction[]> => {
  const found = await rows<CorrectionRow>(
    tx,
    sql`select correction.id, what, why, asked_at, answer_by::text, outcome, reason, member.name as by, answered_at
        from care.correction
        left join care.correction_answer answer on answer.correction_id = correction.id
        left join care.member on member.id = answer.member_id
        where correction.client_id = ${clientId} order by asked_at desc, correction.id desc`,
  );
  return found.map(correctionOf);
};

/** One question of one client, kept still until the transaction ends, so that it is answered once. */
export const lockCorrection = async (
  tx: CareTx,
  clientId: string,
  id: string,
): Promise<Correction | undefined> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`care.correction:${id}`}, 0))`);
  return (await findCorrections(tx, clientId)).find((one) => one.id === id);
};

/** Records a client's question; gives its id. */
export const recordCorrection = async (
  tx: CareTx,
  given: { clientId: string; what: string; why: string; askedAt: Date; answerBy: CalendarDay },
): Promise<string> => {
  const id = newId();
  await tx.execute(sql`insert into care.correction (id, client_id, what, why, asked_at, answer_by)
    values (${id}, ${given.clientId}, ${given.what}, ${given.why}, ${given.askedAt.toISOString()}, ${given.answerBy})`);
  return id;
};

/** Records what a therapist answered. */
export const recordAnswer = async (
  tx: CareTx,
  given: {
    correctionId: string;
    clientId: string;
    memberId: string;
    outcome: 'accepted' | 'declined';
    reason: string;
    at: Date;
  },
): Promise<void> => {
  await tx.execute(sql`insert into care.correction_answer
      (correction_id, client_id, member_id, outcome, reason, answered_at)
    values (${given.correctionId}, ${given.clientId}, ${given.memberId}, ${given.outcome}, ${given.reason},
            ${given.at.toISOString()})`);
};

/** The client's own words that stay with the file. */
export type Statement = { id: string; correctionId: string | undefined; words: string; addedAt: Date };

/** What a client had added to their file, the last first. */
export const findStatements = async (tx: CareTx, clientId: string): Promise<Statement[]> => {
  const found = await rows<{ id: string; correction_id: string | null; words: string; added_at: string }>(
    tx,
    sql`select id, correction_id, words, added_at from care.client_statement
        where client_id = ${clientId} order by added_at desc, id desc`,
  );
  return found.map((row) => ({
    id: row.id,
    correctionId: row.correction_id ?? undefined,
    words: row.words,
    addedAt: new Date(row.added_at),
  }));
};

/** Adds the client's own words to the file; they are never changed. */
export const recordStatement = async (
  tx: CareTx,
  given: { clientId: string; correctionId?: string | undefined; words: string; at: Date },
): Promise<void> => {
  await tx.execute(sql`insert into care.client_statement (id, client_id, correction_id, words, added_at)
    values (${newId()}, ${given.clientId}, ${given.correctionId ?? null}, ${given.words}, ${given.at.toISOString()})`);
};
