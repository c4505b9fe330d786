import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { Lang } from '../../kernel/lang.ts';
import { cents } from '../../kernel/money.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';
import { standingOf, type Decision, type Enrolment, type Standing } from '../domain/enrolment.ts';
import { looksLikeKey } from './keys.ts';

/** An enrolment with where it stands. */
export type EnrolmentInFull = Enrolment & {
  standing: Standing;
  decisions: Decision[];
  confirmedAt: Date | undefined;
  invoiceNumber: string | undefined;
};

type Stored = {
  id: string;
  key: string;
  edition_id: string;
  lang: Lang;
  submitted_at: string;
  name: string;
  email: string;
  phone: string;
  profession: string;
  register: string | null;
  register_number: string | null;
  buyer: Enrolment['buyer'];
  entry: Enrolment['entry'];
  payment_route: Enrolment['paymentRoute'];
  transfer_preference: string | null;
  diet: string | null;
  access_needs: string | null;
  price_cents: number;
  evidence_id: string | null;
  seat: number | null;
  held_until: string | null;
  confirmed_at: string | null;
  cancel_kind: 'withdrawn' | 'cancelled' | 'edition-cancelled' | 'office' | null;
  cancel_reason: string | null;
  cancelled_at: string | null;
  invoice_number: string | null;
  due_on: CalendarDay | null;
  on_desk: boolean;
  decisions: {
    subject: Decision['subject'];
    approved: boolean;
    reason: string;
    decided_by: string;
    decided_at: string;
  }[];
};

const optionalDate = (text: string | null): Date | undefined => (text === null ? undefined : new Date(text));

/** Enrolments and the facts their state follows from, for a `where` of the caller's on `enrolment`. */
export const enrolmentFacts = (rest: SQL): SQL => sql`
  select enrolment.*, seat.number as seat, seat.held_until, confirmation.confirmed_at,
    cancellation.kind as cancel_kind, cancellation.reason as cancel_reason, cancellation.cancelled_at,
    invoice.number as invoice_number, invoice.due_on::text as due_on,
    exists (
      select 1 from training.ledger join training.settlement on settlement.ledger_id = ledger.id
      left join training.desk_resolution on desk_resolution.ledger_id = ledger.id
      where ledger.enrolment_id = enrolment.id and settlement.outcome = 'desk' and desk_resolution.ledger_id is null) as on_desk,
    (select coalesce(jsonb_agg(decision order by decided_at), '[]') from training.decision where enrolment_id = enrolment.id) as decisions
  from training.enrolment enrolment
  left join training.seat on seat.holder = enrolment.id
  left join training.confirmation on confirmation.enrolment_id = enrolment.id
  left join training.cancellation on cancellation.enrolment_id = enrolment.id
  left join training.invoice on invoice.enrolment_id = enrolment.id and invoice.kind = 'invoice'
  ${rest}`;

const toDecision = (row: Stored['decisions'][number]): Decision => ({
  subject: row.subject,
  approved: row.approved,
  reason: row.reason,
  decidedBy: row.decided_by,
  decidedAt: new Date(row.decided_at),
});

/** An enrolment from a row of `enrolmentFacts`. */
export const toEnrolment = (record: Record<string, unknown>): EnrolmentInFull => {
  const row = record as Stored;
  const decisions = row.decisions.map(toDecision);
  const cancelledAt = optionalDate(row.cancelled_at);
  const confirmedAt = optionalDate(row.confirmed_at);
  const standing = standingOf({
    application: { entry: row.entry, paymentRoute: row.payment_route },
    decisions,
    seat: row.seat === null ? undefined : { number: row.seat, heldUntil: optionalDate(row.held_until) },
    confirmedAt,
    cancellation:
      row.cancel_kind && cancelledAt
        ? { kind: row.cancel_kind, reason: row.cancel_reason ?? '', at: cancelledAt }
        : undefined,
    invoiceDueOn: row.due_on ?? undefined,
    onDesk: row.on_desk,
  });
  return {
    id: row.id,
    key: row.key,
    editionId: row.edition_id,
    lang: row.lang,
    submittedAt: new Date(row.submitted_at),
    name: row.name,
    email: row.email,
    phone: row.phone,
    profession: row.profession,
    register: row.register ?? undefined,
    registerNumber: row.register_number ?? undefined,
    buyer: row.buyer,
    entry: row.entry,
    paymentRoute: row.payment_route,
    transferPreference: row.transfer_preference ?? undefined,
    diet: row.diet ?? undefined,
    accessNeeds: row.access_needs ?? undefined,
    price: cents(row.price_cents),
    evidenceId: row.evidence_id ?? undefined,
    standing,
    decisions,
    confirmedAt,
    invoiceNumber: row.invoice_number ?? undefined,
  };
};

const one = async (db: Database | Tx, where: SQL): Promise<EnrolmentInFull | undefined> => {
  const [row] = await rows(db, enrolmentFacts(sql`where ${where}`));
  return row && toEnrolment(row);
};

/** Finds by the unguessable key of the personal link: who has the link has the enrolment, nobody else. */
export const findByKey = async (db: Database | Tx, key: string): Promise<EnrolmentInFull | undefined> =>
  looksLikeKey(key) ? one(db, sql`enrolment.key = ${key}`) : undefined;

export const findEnrolment = (db: Database | Tx, id: string): Promise<EnrolmentInFull | undefined> =>
  one(db, sql`enrolment.id = ${id}`);

/** Locks one enrolment for a decision about it, and gives it as it then is. Undefined when there is none. */
export const lockEnrolment = async (tx: Tx, id: string): Promise<EnrolmentInFull | undefined> => {
  // The lock comes first, alone: facts read in the same statement could be older than the lock.
  const locked = await rows(tx, sql`select id from training.enrolment where id = ${id} for update`);
  return locked.length > 0 ? findEnrolment(tx, id) : undefined;
};

/** Saves a new enrolment. Gives false when one with this id was saved before (a double submit). */
export const saveEnrolment = async (
  tx: Tx,
  enrolment: Omit<Enrolment, 'submittedAt'> & { termsVersion: string },
): Promise<boolean> => {
  const e = enrolment;
  const saved = await rows(
    tx,
    sql`insert into training.enrolment (id, key, edition_id, lang, name, email, phone, profession, register, register_number,
          buyer, entry, payment_route, transfer_preference, diet, access_needs, price_cents, terms_version, evidence_id)
        values (${e.id}, ${e.key}, ${e.editionId}, ${e.lang}, ${e.name}, ${e.email}, ${e.phone}, ${e.profession},
          ${e.register ?? null}, ${e.registerNumber ?? null}, ${JSON.stringify(e.buyer)}::jsonb, ${JSON.stringify(e.entry)}::jsonb,
          ${JSON.stringify(e.paymentRoute)}::jsonb, ${e.transferPreference ?? null}, ${e.diet ?? null}, ${e.accessNeeds ?? null},
          ${e.price.cents}, ${e.termsVersion}, ${e.evidenceId ?? null})
        on conflict (id) do nothing returning id`,
  );
  return saved.length > 0;
};

/** Changes how a person is reached. The key may change with it, so that a link sent to a wrong address dies. */
export const saveContact = async (
  tx: Tx,
  id: string,
  contact: { email: string; phone: string; key: string },
): Promise<void> => {
  await tx.execute(
    sql`update training.enrolment set email = ${contact.email}, phone = ${contact.phone}, key = ${contact.key} where id = ${id}`,
  );
};

export const saveDecision = async (
  tx: Tx,
  enrolmentId: string,
  decision: Omit<Decision, 'decidedAt'>,
): Promise<void> => {
  await tx.execute(sql`insert into training.decision (enrolment_id, subject, approved, reason, decided_by)
    values (${enrolmentId}, ${decision.subject}, ${decision.approved}, ${decision.reason}, ${decision.decidedBy})`);
};

export const saveConfirmation = async (tx: Tx, enrolmentId: string, seat: number): Promise<void> => {
  await tx.execute(
    sql`insert into training.confirmation (enrolment_id, seat) values (${enrolmentId}, ${seat})`,
  );
};

export const saveCancellation = async (
  tx: Tx,
  enrolmentId: string,
  cancellation: {
    kind: 'withdrawn' | 'cancelled' | 'edition-cancelled' | 'office';
    reason: string;
    by: string;
  },
): Promise<void> => {
  await tx.execute(sql`insert into training.cancellation (enrolment_id, kind, reason, cancelled_by)
    values (${enrolmentId}, ${cancellation.kind}, ${cancellation.reason}, ${cancellation.by})`);
};
