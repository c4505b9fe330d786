import { sql } from 'drizzle-orm';
import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Outcome } from '../domain/evidence.ts';
import { quarterOf, type Numbers, type Publication } from '../domain/evidence-publication.ts';
import type { Field } from '../domain/field.ts';
import type { Scoring } from '../domain/instruments/score.ts';
import type { Consenting } from '../domain/retention.ts';
import { asPerson, type CareTx } from './scope.ts';

/** A client agreed to be counted, or took that back. */
export type EvidenceFact = {
  kind: 'given' | 'withdrawn';
  how: 'client' | 'paper';
  signedOn: CalendarDay | undefined;
  /** Of the text that was agreed to; absent for a withdrawal. */
  version: number | undefined;
  at: Date;
};

/** All that the present client agreed to and took back, the last first: that one counts. */
export const findEvidenceConsents = async (tx: CareTx): Promise<EvidenceFact[]> =>
  (
    await rows<{
      kind: EvidenceFact['kind'];
      how: EvidenceFact['how'];
      signed_on: CalendarDay | null;
      version: number | null;
      at: string;
    }>(
      tx,
      sql`select kind, how, signed_on::text as signed_on, version, at from care.evidence_consent
          where client_id = (select care.client()) order by at desc, id desc`,
    )
  ).map(({ kind, how, signed_on, version, at }) => ({
    kind,
    how,
    version: version ?? undefined,
    signedOn: signed_on ?? undefined,
    at: new Date(at),
  }));

/** Writes down that a client agrees to be counted, or takes it back. */
export const saveEvidenceConsent = async (
  tx: CareTx,
  clientId: string,
  fact: Pick<EvidenceFact, 'kind'> & {
    consenting: Consenting;
    version: number;
    signedOn?: CalendarDay | undefined;
    now: Date;
  },
): Promise<void> => {
  const memberId = tx.actor.kind === 'member' ? tx.actor.memberId : null;
  const given = fact.kind === 'given';
  await tx.execute(sql`insert into care.evidence_consent
      (id, client_id, kind, version, consenting, how, signed_on, member_id, at)
    values (${newId()}, ${clientId}, ${fact.kind}, ${given ? fact.version : null},
            ${given ? fact.consenting : null}, ${memberId ? 'paper' : 'client'}, ${fact.signedOn ?? null},
            ${memberId}, ${fact.now.toISOString()})`);
};

type ToCount = {
  clientId: string;
  field: Field;
  endedOn: CalendarDay;
  /** By instrument the first answers of the start and the last of the end, where there are any. */
  answers: readonly { instrument: string; start: Scoring; end: Scoring | null }[];
};

/**
 * Clients of the practice who agreed to be counted and whose guidance ended before `endedBefore`, by id from after
 * `after` on. Who came into the books twice was never guided, and is not counted.
 */
export const findToCount = async (
  tx: CareTx,
  given: { after: string | undefined; limit: number; endedBefore: Date },
): Promise<ToCount[]> => {
  const found = await rows<{
    id: string;
    field: Field;
    ended_at: string;
    answers: ToCount['answers'] | null;
  }>(
    tx,
    sql`select client.id, client.field, client.ended_at,
          (select json_agg(json_build_object('instrument', first.instrument, 'start', first.outcome, 'end', (
             select outcome from care.measurement last
               join care.measure_form form on form.practice_id = last.practice_id and form.id = last.form_id
               join care.measuring asked on asked.practice_id = form.practice_id and asked.id = form.measuring_id
             where last.practice_id = client.practice_id and last.client_id = client.id and asked.moment = 'end'
               and last.instrument = first.instrument and last.outcome is not null
             order by last.answered_at desc, last.id desc limit 1)))
           from (select distinct on (instrument) instrument, outcome from care.measurement
                   join care.measure_form form on form.practice_id = measurement.practice_id
                     and form.id = measurement.form_id
                   join care.measuring asked on asked.practice_id = form.practice_id and asked.id = form.measuring_id
                 where measurement.practice_id = client.practice_id and measurement.client_id = client.id
                   and asked.moment = 'start' and instrument is not null and outcome is not null
                 order by instrument, answered_at, measurement.id) first) as answers
        from care.client
        where client.ended_at < ${given.endedBefore.toISOString()}
          and client.end_reason is distinct from 'entered-twice'
          and (select kind from care.evidence_consent consent
               where consent.practice_id = client.practice_id and consent.client_id = client.id
               order by at desc, consent.id desc limit 1) = 'given'
          and (${given.after ?? null}::uuid is null or client.id > ${given.after ?? null}::uuid)
        order by client.id limit ${given.limit}`,
  );
  return found.map((row) => ({
    ...{ clientId: row.id, field: row.field, answers: row.answers ?? [] },
    endedOn: dutchDay(new Date(row.ended_at)),
  }));
};

/** Takes away what was counted in the practice before: each counting begins anew. */
export const forgetOutcomes = async (tx: CareTx): Promise<void> => {
  await tx.execute(sql`delete from care.outcome`);
};

const valueOf = (scoring: Scoring | null, scale: string): number | undefined => {
  const score = scoring?.ok ? scoring.value[scale] : undefined;
  return score?.kind === 'score' ? score.value : undefined;
};

/** Keeps the scores of these clients, without the clients: a row a scale, in no order that says who. */
export const saveOutcomes = async (tx: CareTx, clients: readonly ToCount[]): Promise<number> => {
  const kept = clients.flatMap(({ field, endedOn, answers }) =>
    answers.flatMap(({ instrument, start, end }) =>
      start.ok
        ? Object.keys(start.value).flatMap((scale) => {
            const from = valueOf(start, scale);
            return from === undefined
              ? []
              : [
                  {
                    field,
                    quarter: quarterOf(endedOn),
                    instrument,
                    scale,
                    from,
                    to: valueOf(end, scale) ?? null,
                  },
                ];
          })
        : [],
    ),
  );
  if (kept.length > 0)
    await tx.execute(sql`insert into care.outcome (id, ended_quarter, field, instrument, scale, start_score, end_score)
      select gen_random_uuid(), quarter, field, instrument, scale, "from", "to"
      from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
        as one (quarter text, field text, instrument text, scale text, "from" numeric, "to" numeric)
      order by random()`);
  return kept.length;
};

export type ScaleName = { instrument: string; scale: string };

/** Which scales were counted anywhere. Only within `acrossPractices`. */
export const findCountedScales = (tx: Tx): Promise<ScaleName[]> =>
  rows(tx, sql`select distinct instrument, scale from care.outcome order by 1, 2`);

/** The outcomes of one scale over all practices. Only within `acrossPractices`. */
export const findCounted = async (tx: Tx, { instrument, scale }: ScaleName): Promise<Outcome[]> =>
  (
    await rows<{ field: string; start: number; end: number | null }>(
      tx,
      sql`select field, start_score::float8 as start, end_score::float8 as "end" from care.outcome
          where instrument = ${instrument} and scale = ${scale}`,
    )
  ).map(({ field, start, end }) => ({ agreed: true, group: field, start, end: end ?? undefined }));

export type PublishedScale = ScaleName & Publication;

const selectPublished = async (tx: Tx): Promise<PublishedScale[]> =>
  (
    await rows<ScaleName & { counted_on: CalendarDay; numbers: Numbers }>(
      tx,
      sql`select instrument, scale, counted_on::text as counted_on, numbers from evidence.published order by 1, 2`,
    )
  ).map(({ counted_on, ...row }) => ({ ...row, countedOn: counted_on }));

/** What is public, in a transaction that changes it. */
export const findPublishedIn = selectPublished;

/** What is public of all scales. */
export const findPublished = (db: Database): Promise<PublishedScale[]> => asPerson(db, {}, selectPublished);

/** Makes this public in the place of what was. Only within `acrossPractices`. */
export const publish = async (
  tx: Tx,
  { instrument, scale, countedOn, numbers }: PublishedScale,
): Promise<void> => {
  await tx.execute(sql`insert into evidence.published (instrument, scale, counted_on, numbers)
    values (${instrument}, ${scale}, ${countedOn}, ${JSON.stringify(numbers)}::jsonb)
    on conflict (instrument, scale) do update set counted_on = excluded.counted_on, numbers = excluded.numbers`);
};

/** Takes what was public of a scale away. Only within `acrossPractices`. */
export const unpublish = async (tx: Tx, { instrument, scale }: ScaleName): Promise<void> => {
  await tx.execute(sql`delete from evidence.published where instrument = ${instrument} and scale = ${scale}`);
};
