import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { Database } from '../../platform/db/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import type { ConsentFact, Item } from '../domain/consent.ts';
import { partsFor, type LetterKind } from '../domain/letter.ts';
import { whoConsents } from '../domain/retention.ts';
import { headOf } from '../papers/letter/content.ts';
import { draftLetter } from '../papers/letter/draft.ts';
import { releaseLetter } from '../papers/letter/release.ts';
import { findClient } from '../store/clients.ts';
import { nameRecipient, saveConsent, sharedItems, type RecipientKind } from '../store/consents.ts';
import { addLetterEvent, beginLetter, loadLetter, saveLetterHead } from '../store/letters.ts';
import { makeLink } from '../store/links.ts';
import { loadPractice } from '../store/practices.ts';
import { asActor, type CareTx } from '../store/scope.ts';

type To = Readonly<{ kind: RecipientKind; name: string; organisation: string; email: string }>;

/** The text under which consent is given in the demo world: the first one. */
const consentVersion = 1;

const yearMs = 365 * 86_400_000;

/** Names a recipient, with the client's consent for these items and the link by which they look; gives their id. */
export const plantConsent = async (
  tx: CareTx,
  given: {
    client: { id: string; field: ConsentFact['lane']; bornOn: CalendarDay };
    to: To;
    items: readonly Item[];
    at: Date;
    memberId: string;
    secretKey: string;
  },
): Promise<string> => {
  const { client, to, items, at, memberId, secretKey } = given;
  const named = { ...to, clientId: client.id, namedAt: at };
  const { id } = await nameRecipient(tx, named);
  const by = whoConsents(client.bornOn, dutchDay(at));
  await saveConsent(
    tx,
    { ...named, id },
    { kind: 'given', lane: client.field, recipient: to.kind, items, version: consentVersion, by, at },
    { how: 'paper', signedOn: dutchDay(at), memberId },
  );
  const expiresAt = new Date(at.getTime() + yearMs);
  await makeLink(tx, { kind: 'shared', clientId: client.id, about: id, expiresAt, now: at, secretKey });
  return id;
};

/**
 * A letter from the data of the file, put before the client; with `released` also released on paper and sent. Nothing in
 * it but what the client agreed to share.
 */
export const plantLetter = (
  db: Database,
  member: MemberActor,
  given: {
    clientId: string;
    recipientId: string;
    kind: LetterKind;
    at: Date;
    released: boolean;
    secretKey: string;
  },
): Promise<true | undefined> => {
  const { clientId, recipientId, kind, at, secretKey } = given;
  const access = { act: 'create', object: 'letter', clientId, at } as const;
  const point = 'POST /praktijk/clienten/:id/brieven';
  return asActor(db, member, { ...access, point }, async (tx) => {
    const client = await findClient(tx, clientId);
    const sharing = await sharedItems(tx, recipientId, at);
    if (!client || !sharing) return undefined;
    const { to, lane, items } = sharing;
    const { name: practice } = await loadPractice(tx);
    const parts = await draftLetter(tx, partsFor(kind, { recipient: to.kind, lane, items }), {
      ...{ kind, client, to, practice, now: at },
    });
    const { memberId } = member;
    const id = await beginLetter(tx, { clientId, recipientId, kind, lane, parts, memberId, now: at });
    const letter = await loadLetter(tx, id);
    const head = letter && (await headOf(tx, letter, { memberId, on: dutchDay(at) }));
    if (!head) return undefined;
    await saveLetterHead(tx, id, head);
    await addLetterEvent(tx, { clientId, letterId: id, kind: 'offered', now: at });
    if (!given.released) return true;
    const said = { by: 'therapist', how: 'paper', signedOn: dutchDay(at) } as const;
    const released = await releaseLetter(tx, {
      letterId: id,
      seen: letter.revision,
      said,
      now: at,
      secretKey,
    });
    return released?.ok ? true : undefined;
  });
};
