import { sql } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import {
  consentAt,
  shareable,
  type ConsentFact,
  type ConsentState,
  type Item,
  type Lane,
  type Recipient,
} from '../domain/consent.ts';
import type { Consenting } from '../domain/retention.ts';
import type { CareTx } from './scope.ts';

/** Who may receive something beside the client. */
export type RecipientKind = Exclude<Recipient, 'client'>;

/** Somebody whom something of a file may be shared with. */
export type NamedRecipient = {
  id: string;
  clientId: string;
  kind: RecipientKind;
  name: string;
  organisation: string;
  email: string;
  namedAt: Date;
};

/** How a consent or its withdrawal came in: by the client here, on paper, or told to the therapist. */
export type ConsentHow = 'client' | 'paper' | 'therapist';

/** A fact with how it came in, and by whom it was noted where that was not the client. */
export type NotedConsent = ConsentFact & {
  how: ConsentHow;
  signedOn: CalendarDay | undefined;
  notedBy: string | undefined;
};

type RecipientRow = Record<'id' | 'client_id' | 'name' | 'organisation' | 'email' | 'named_at', string> & {
  kind: RecipientKind;
};

const recipientColumns = sql`recipient.id, recipient.client_id, recipient.kind, recipient.name, organisation,
  recipient.email, named_at`;

const toRecipient = (row: RecipientRow): NamedRecipient => ({
  ...{ id: row.id, clientId: row.client_id, kind: row.kind, name: row.name },
  ...{ organisation: row.organisation, email: row.email, namedAt: new Date(row.named_at) },
});

/**
 * Names somebody as a recipient of a client's file; who is named already under that role and address stays as they are.
 * Gives their id. Nothing is shared by it.
 */
export const nameRecipient = async (
  tx: CareTx,
  given: Omit<NamedRecipient, 'id'>,
): Promise<{ id: string; isNew: boolean }> => {
  const email = given.email.toLowerCase();
  const [made] = await rows<{ id: string }>(
    tx,
    sql`insert into care.recipient (id, client_id, kind, name, organisation, email, named_at)
        values (${newId()}, ${given.clientId}, ${given.kind}, ${given.name}, ${given.organisation}, ${email},
                ${given.namedAt.toISOString()})
        on conflict (practice_id, client_id, kind, email) do nothing returning id`,
  );
  if (made) return { id: made.id, isNew: true };
  const [known] = await rows<{ id: string }>(
    tx,
    sql`select id from care.recipient
        where client_id = ${given.clientId} and kind = ${given.kind} and email = ${email}`,
  );
  return { id: known!.id, isNew: false };
};

/** Everybody named for a client, by when they were. */
export const findRecipients = async (tx: CareTx, clientId: string): Promise<NamedRecipient[]> =>
  (
    await rows<RecipientRow>(
      tx,
      sql`select ${recipientColumns} from care.recipient where client_id = ${clientId} order by named_at, id`,
    )
  ).map(toRecipient);

/**
 * A recipient, held until the transaction ends. Who shows something holds it with others (`share`); who gives or withdraws
 * a consent holds it alone (`update`), and so waits until nobody is looking, as the next who looks waits for them.
 */
export const holdRecipient = async (
  tx: CareTx,
  id: string,
  hold: 'share' | 'update',
): Promise<NamedRecipient | undefined> => {
  const [row] = await rows<RecipientRow>(
    tx,
    hold === 'share'
      ? sql`select ${recipientColumns} from care.recipient where id = ${id} for share`
      : sql`select ${recipientColumns} from care.recipient where id = ${id} for update`,
  );
  return row && toRecipient(row);
};

type ConsentRow = {
  recipient_id: string;
  recipient: RecipientKind;
  lane: Lane;
  kind: 'given' | 'withdrawn';
  items: Item[];
  version: number | null;
  consenting: Consenting | null;
  how: ConsentHow;
  signed_on: CalendarDay | null;
  noted_by: string | null;
  at: string;
};

const toFact = (row: ConsentRow): NotedConsent => {
  const common = {
    ...{ lane: row.lane, recipient: row.recipient, at: new Date(row.at), how: row.how },
    ...{ signedOn: row.signed_on ?? undefined, notedBy: row.noted_by ?? undefined },
  };
  return row.kind === 'given' && row.version !== null && row.consenting !== null
    ? { ...common, kind: 'given', items: row.items, version: row.version, by: row.consenting }
    : { ...common, kind: 'withdrawn' };
};

/** All that was given and withdrawn for a client, by recipient, the oldest first. */
export const findConsents = async (tx: CareTx, clientId: string): Promise<Map<string, NotedConsent[]>> => {
  const found = await rows<ConsentRow>(
    tx,
    sql`select recipient_id, recipient.kind as recipient, lane, consent.kind, items, version, consenting, how,
               signed_on::text as signed_on, member.name as noted_by, at
        from care.consent join care.recipient on recipient.id = consent.recipient_id
          left join care.member on member.id = consent.member_id
        where consent.client_id = ${clientId} order by at, consent.id`,
  );
  const facts = new Map<string, NotedConsent[]>();
  for (const row of found) facts.set(row.recipient_id, [...(facts.get(row.recipient_id) ?? []), toFact(row)]);
  return facts;
};

/** Writes down a consent or its withdrawal. Whether it may be is for `decideConsent` to say, under the recipient's lock. */
export const saveConsent = async (
  tx: CareTx,
  to: NamedRecipient,
  fact: ConsentFact,
  noted: { how: ConsentHow; signedOn?: CalendarDay | undefined; memberId?: string | undefined },
): Promise<void> => {
  const given = fact.kind === 'given' ? fact : undefined;
  await tx.execute(sql`insert into care.consent
      (id, client_id, recipient_id, lane, kind, items, version, consenting, how, signed_on, member_id, at)
    values (${newId()}, ${to.clientId}, ${to.id}, ${fact.lane}, ${fact.kind},
            ${`{${given ? given.items.join(',') : ''}}`}::text[], ${given?.version ?? null}, ${given?.by ?? null},
            ${noted.how}, ${noted.signedOn ?? null}, ${noted.memberId ?? null}, ${fact.at.toISOString()})`);
};

/**
 * An instant that no fact lies after, whatever another process took for the time: what is written down has happened, and a
 * withdrawal counts from then on.
 */
const notBefore = (facts: readonly ConsentFact[], at: Date): Date =>
  new Date(Math.max(at.getTime(), ...facts.map((fact) => fact.at.getTime())));

/** The instant of a new fact about a recipient: after every earlier one. */
export const nextInstant = (facts: readonly ConsentFact[], now: Date): Date =>
  facts.some((fact) => fact.at >= now) ? new Date(notBefore(facts, now).getTime() + 1) : now;

/** The lane a client is in: their field. */
export const laneOf = async (tx: CareTx, clientId: string): Promise<Lane | undefined> => {
  const [row] = await rows<{ field: Lane }>(tx, sql`select field from care.client where id = ${clientId}`);
  return row?.field;
};

/** What may be shown to one recipient now, and on which consent. */
export type Sharing = {
  to: NamedRecipient;
  lane: Lane;
  items: readonly Item[];
  version: number;
  /** As the log names the consent: lane and version of its text. */
  consent: string;
};

/**
 * All that may be shown or sent to a recipient at an instant; undefined when that is nothing. Every query and letter for
 * others asks here, in the same transaction: until that ends a withdrawal waits, and a withdrawal that was first is seen.
 * Only a consent in the client's present lane counts.
 */
export const sharedItems = async (
  tx: CareTx,
  recipientId: string,
  at: Date,
): Promise<Sharing | undefined> => {
  const to = await holdRecipient(tx, recipientId, 'share');
  const lane = to && (await laneOf(tx, to.clientId));
  if (!to || !lane) return undefined;
  const facts = (await findConsents(tx, to.clientId)).get(recipientId) ?? [];
  const asked = { lane, recipient: to.kind, at: notBefore(facts, at) };
  const state: ConsentState = consentAt(facts, asked);
  const items = shareable(facts, asked);
  if (state.state !== 'given' || items.length === 0) return undefined;
  return { to, lane, items, version: state.version, consent: `${lane} ${state.version}` };
};
