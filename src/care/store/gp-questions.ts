import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { CareTx } from './scope.ts';
import { findStates } from './screenings.ts';

/** How a question reaches the doctor: sent once the client released it, or taken along by the client. */
export type QuestionWay = 'sent' | 'by-client';

/** A question to a doctor about a screening: a draft until it was asked. */
export type GpQuestion = {
  id: string;
  clientId: string;
  screeningId: string;
  way: QuestionWay;
  recipientId: string | undefined;
  words: string;
  draftedAt: Date;
  askedAt: Date | undefined;
};

type Row = {
  id: string;
  client_id: string;
  screening_id: string;
  way: QuestionWay;
  recipient_id: string | null;
  words: string;
  drafted_at: string;
  asked_at: string | null;
};

/** The questions of the present client, the one drafted last first; as they stand, for letters and the export. */
export const findGpQuestions = async (tx: CareTx): Promise<GpQuestion[]> => {
  const found = await rows<Row>(
    tx,
    sql`select id, client_id, screening_id, way, recipient_id, words, drafted_at, asked_at
        from care.gp_question where client_id = (select care.client()) order by drafted_at desc, id desc`,
  );
  return found.map((row) => ({
    ...{ id: row.id, clientId: row.client_id, screeningId: row.screening_id, way: row.way },
    ...{ recipientId: row.recipient_id ?? undefined, words: row.words },
    draftedAt: new Date(row.drafted_at),
    askedAt: row.asked_at === null ? undefined : new Date(row.asked_at),
  }));
};

/**
 * Keeps the draft of a question, in the place of an earlier draft about the same screening; with `asked` it is asked now,
 * and stays as it is. Gives its id.
 */
export const saveGpQuestion = async (
  tx: CareTx,
  clientId: string,
  given: Pick<GpQuestion, 'screeningId' | 'way' | 'recipientId' | 'words'> & {
    asked: boolean;
    now: Date;
    memberId: string;
  },
): Promise<string> => {
  const at = given.now.toISOString();
  const [kept] = await rows<{ id: string }>(
    tx,
    sql`insert into care.gp_question
          (id, client_id, screening_id, way, recipient_id, words, drafted_at, asked_at, member_id)
        values (${newId()}, ${clientId}, ${given.screeningId}, ${given.way}, ${given.recipientId ?? null},
                ${given.words}, ${at}, null, ${given.memberId})
        on conflict (practice_id, screening_id) where asked_at is null do update
          set way = excluded.way, recipient_id = excluded.recipient_id, words = excluded.words,
              drafted_at = excluded.drafted_at, member_id = excluded.member_id
        returning id`,
  );
  if (given.asked) await tx.execute(sql`update care.gp_question set asked_at = ${at} where id = ${kept!.id}`);
  return kept!.id;
};

/** A client whose running, or harder running, waits for a doctor. */
export type AwaitedAnswer = {
  clientId: string;
  name: string;
  blocks: 'running' | 'vigorous';
  screenedOn: CalendarDay;
  /** When the question was asked; undefined while it was not. */
  askedAt: Date | undefined;
};

/**
 * Of whom, among the clients that a member guides now, the answer of a doctor is awaited: the longest waiting first. In
 * `inPractice`; whoever shows the list writes a line in the log for each (`recordAccess`).
 */
export const findAwaitedAnswers = async (
  tx: CareTx,
  memberId: string,
  today: CalendarDay,
): Promise<AwaitedAnswer[]> => {
  const found = await rows<{
    id: string;
    name: string;
    screened_on: CalendarDay;
    asked_at: string | null;
  }>(
    tx,
    sql`select client.id, client.name, latest.screened_on::text as screened_on,
          (select max(asked_at) from care.gp_question where screening_id = latest.id) as asked_at
        from care.relation
          join care.client on client.id = relation.client_id
          join lateral (select id, screened_on, decision from care.screening where client_id = client.id
                        order by recorded_at desc, id desc limit 1) latest on true
        where relation.member_id = ${memberId} and relation.until_at is null and client.ended_at is null
          and latest.decision ->> 'outcome' = 'ask-gp'
        order by latest.screened_on, client.id`,
  );
  const states = await findStates(
    tx,
    found.map(({ id }) => id),
    today,
  );
  return found.flatMap(({ id, name, screened_on, asked_at }): AwaitedAnswer[] => {
    const state = states.get(id);
    if (state?.state !== 'doctor-awaited') return [];
    const askedAt = asked_at === null ? undefined : new Date(asked_at);
    return [{ clientId: id, name, blocks: state.blocks, screenedOn: screened_on, askedAt }];
  });
};
