import { createHash } from 'node:crypto';
import { sql, type SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { rows } from '../../platform/db/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Lane } from '../domain/consent.ts';
import {
  letterState,
  type LetterKind,
  type LetterPart,
  type LetterState,
  type LetterStep,
  type ReleaseWay,
} from '../domain/letter.ts';
import type { NamedRecipient, RecipientKind } from './consents.ts';
import type { CareTx } from './scope.ts';

/** What stands above and below the parts, fixed when the letter is offered. */
export type LetterHead = Readonly<{
  on: CalendarDay;
  client: Readonly<{ name: string; bornOn: CalendarDay | undefined }>;
  to: Readonly<{ name: string; organisation: string; kind: RecipientKind }>;
  from: Readonly<{ practice: string; address: string; phone: string; email: string }>;
  signedBy: Readonly<{ name: string; profession: string }>;
  /** The day of the letter that this one corrects. */
  corrects: CalendarDay | undefined;
}>;

/** What happened to a letter, and by whom as far as the practice knows a name. */
export type LetterEvent = {
  kind: LetterStep;
  words: string;
  how: ReleaseWay | undefined;
  signedOn: CalendarDay | undefined;
  linkId: string | undefined;
  by: { kind: string; name: string | undefined };
  at: Date;
};

export type Letter = {
  id: string;
  clientId: string;
  to: NamedRecipient;
  kind: LetterKind;
  lane: Lane;
  corrects: string | undefined;
  memberId: string;
  madeAt: Date;
  parts: readonly LetterPart[];
  revision: number;
  head: LetterHead | undefined;
  documentId: string | undefined;
  /** SHA-256 of the paper, in hexadecimals. */
  documentHash: string | undefined;
  events: readonly LetterEvent[];
  state: LetterState;
};

type EventRow = {
  kind: LetterStep;
  words: string;
  how: ReleaseWay | null;
  signedOn: CalendarDay | null;
  linkId: string | null;
  byKind: string;
  name: string | null;
  at: string;
};

type Row = {
  id: string;
  client_id: string;
  kind: LetterKind;
  lane: Lane;
  corrects: string | null;
  member_id: string;
  made_at: string;
  parts: LetterPart[];
  revision: number;
  head: LetterHead | null;
  document_id: string | null;
  hash: string | null;
  recipient: Record<'id' | 'clientId' | 'name' | 'organisation' | 'email' | 'namedAt', string> & {
    kind: RecipientKind;
  };
  events: EventRow[];
};

const toLetter = (row: Row): Letter => ({
  ...{ id: row.id, clientId: row.client_id, kind: row.kind, lane: row.lane, memberId: row.member_id },
  ...{ corrects: row.corrects ?? undefined, madeAt: new Date(row.made_at) },
  ...{ parts: row.parts, revision: row.revision, head: row.head ?? undefined },
  ...{ documentId: row.document_id ?? undefined, documentHash: row.hash ?? undefined },
  to: { ...row.recipient, namedAt: new Date(row.recipient.namedAt) },
  events: row.events.map((event) => ({
    ...{ kind: event.kind, words: event.words, how: event.how ?? undefined },
    ...{ signedOn: event.signedOn ?? undefined, linkId: event.linkId ?? undefined },
    ...{ by: { kind: event.byKind, name: event.name ?? undefined }, at: new Date(event.at) },
  })),
  state: letterState(row.events.map(({ kind }) => kind)),
});

const select = async (tx: CareTx, which: SQL): Promise<Letter[]> =>
  (
    await rows<Row>(
      tx,
      sql`select letter.id, letter.client_id, letter.kind, letter.lane, corrects, letter.member_id, made_at, parts,
            revision, head, document_id, encode(document_hash, 'hex') as hash,
            json_build_object('id', recipient.id, 'clientId', recipient.client_id, 'kind', recipient.kind,
              'name', recipient.name, 'organisation', organisation, 'email', recipient.email, 'namedAt', named_at)
              as recipient,
            (select coalesce(json_agg(json_build_object('kind', event.kind, 'words', words, 'how', how,
                'signedOn', signed_on, 'linkId', link_id, 'byKind', by_kind, 'name', member.name, 'at', at)
                order by seq), '[]')
             from care.letter_event event
               left join care.member on member.practice_id = event.practice_id and member.id = event.by_id
                 and event.by_kind = 'member'
             where event.practice_id = letter.practice_id and event.letter_id = letter.id) as events
          from care.letter
            join care.recipient on recipient.practice_id = letter.practice_id and recipient.id = letter.recipient_id
          where letter.client_id = (select care.client()) and ${which}
          order by made_at desc, letter.id desc`,
    )
  ).map(toLetter);

/** Every letter of the present client, the last one first. */
export const findLetters = (tx: CareTx): Promise<Letter[]> => select(tx, sql`true`);

/** One letter of the present client; undefined when there is none with this id. */
export const loadLetter = async (tx: CareTx, id: string): Promise<Letter | undefined> =>
  (await select(tx, sql`letter.id = ${id}`))[0];

/** A letter, held until the transaction ends, so that two who do something with it do so one after the other. */
export const lockLetter = async (tx: CareTx, id: string): Promise<Letter | undefined> => {
  await rows(tx, sql`select id from care.letter where id = ${id} for update`);
  return loadLetter(tx, id);
};

type NewLetter = Pick<Letter, 'clientId' | 'kind' | 'lane' | 'memberId' | 'parts'> & {
  id?: string;
  recipientId: string;
  corrects?: string | undefined;
  now: Date;
};

/** Begins a letter as a draft; gives its id. An id that is taken already begins nothing (a form sent twice). */
export const beginLetter = async (tx: CareTx, letter: NewLetter): Promise<string> => {
  const id = letter.id ?? newId();
  await tx.execute(sql`insert into care.letter
      (id, client_id, recipient_id, kind, lane, corrects, member_id, made_at, parts)
    values (${id}, ${letter.clientId}, ${letter.recipientId}, ${letter.kind}, ${letter.lane},
            ${letter.corrects ?? null}, ${letter.memberId}, ${letter.now.toISOString()},
            ${JSON.stringify(letter.parts)}::jsonb)
    on conflict do nothing`);
  return id;
};

/** Keeps what was written, as the next revision. Whether it may change is for `mayEdit`, under the letter's lock. */
export const saveLetterParts = async (
  tx: CareTx,
  id: string,
  parts: readonly LetterPart[],
): Promise<void> => {
  await tx.execute(sql`update care.letter set parts = ${JSON.stringify(parts)}::jsonb, revision = revision + 1
    where id = ${id}`);
};

export const saveLetterHead = async (tx: CareTx, id: string, head: LetterHead): Promise<void> => {
  await tx.execute(sql`update care.letter set head = ${JSON.stringify(head)}::jsonb where id = ${id}`);
};

/** Puts the paper of a released letter in the file with its hash; from then on the letter is frozen. */
export const freezeLetter = async (
  tx: CareTx,
  letter: { id: string; clientId: string },
  paper: { name: string; bytes: Uint8Array; now: Date },
): Promise<void> => {
  const documentId = newId();
  const hash = createHash('sha256').update(paper.bytes).digest('hex');
  await tx.execute(sql`insert into care.document (id, client_id, name, media_type, bytes, made_at)
    values (${documentId}, ${letter.clientId}, ${paper.name}, 'application/pdf', ${Buffer.from(paper.bytes)},
            ${paper.now.toISOString()})`);
  await tx.execute(sql`update care.letter set document_id = ${documentId}, document_hash = decode(${hash}, 'hex')
    where id = ${letter.id}`);
};

/** The paper of a released letter, as it was frozen. A paper that is not what its hash says is a fault, and not shown. */
export const findLetterPaper = async (tx: CareTx, letter: Letter): Promise<Uint8Array | undefined> => {
  if (!letter.documentId) return undefined;
  const [row] = await rows<{ bytes: Uint8Array }>(
    tx,
    sql`select bytes from care.document where id = ${letter.documentId} and client_id = ${letter.clientId}`,
  );
  if (!row) return undefined;
  const bytes = new Uint8Array(row.bytes);
  if (createHash('sha256').update(bytes).digest('hex') !== letter.documentHash)
    throw new Error('the paper of a letter is not the one that was released');
  return bytes;
};

type NewEvent = {
  clientId: string;
  letterId: string;
  kind: LetterStep;
  words?: string;
  how?: ReleaseWay;
  signedOn?: CalendarDay | undefined;
  linkId?: string;
  now: Date;
};

const doer = ({ actor }: CareTx): string | null => {
  switch (actor.kind) {
    case 'member':
      return actor.memberId;
    case 'client':
      return actor.personId;
    case 'link':
      return actor.linkId;
    case 'system':
      return null;
  }
};

/** Writes down what happened to a letter. Whether it may be is for `decideStep`, under the letter's lock. */
export const addLetterEvent = async (tx: CareTx, event: NewEvent): Promise<void> => {
  await tx.execute(sql`insert into care.letter_event
      (id, client_id, letter_id, kind, words, how, signed_on, link_id, by_kind, by_id, at)
    values (${newId()}, ${event.clientId}, ${event.letterId}, ${event.kind}, ${event.words ?? ''},
            ${event.how ?? null}, ${event.signedOn ?? null}, ${event.linkId ?? null}, ${tx.actor.kind}, ${doer(tx)},
            ${event.now.toISOString()})`);
};
