import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { addToOutbox } from '../../../platform/outbox/index.ts';
import { decideStep, isCovered, letterLinkDays } from '../../domain/letter.ts';
import { sharedItems } from '../../store/consents.ts';
import { addLetterEvent, type Letter } from '../../store/letters.ts';
import { makeLink, revokeLinks } from '../../store/links.ts';
import type { CareTx } from '../../store/scope.ts';

/** The word under which a link opens a letter. */
export const letterLink = 'letter';

const dayMs = 86_400_000;

/**
 * Whether all of a letter may go to its recipient now, and on which consent; undefined when not. Until the transaction
 * ends a withdrawal waits, and one that was first is seen.
 */
export const consentFor = async (tx: CareTx, letter: Letter, now: Date): Promise<string | undefined> => {
  const sharing = await sharedItems(tx, letter.to.id, now);
  if (!sharing || sharing.lane !== letter.lane) return undefined;
  const to = { recipient: sharing.to.kind, lane: sharing.lane, items: sharing.items };
  return isCovered(letter.kind, letter.parts, to) ? sharing.consent : undefined;
};

export type SendRefusal = 'not-now' | 'not-agreed';

/** Sends a released letter by a new link; an earlier one ends. Call it under the letter's lock. */
export const sendLetter = async (
  tx: CareTx,
  letter: Letter,
  { now, secretKey }: { now: Date; secretKey: string },
): Promise<Result<'sent', SendRefusal>> => {
  if (!decideStep(letter.state, 'sent').ok) return refused('not-now');
  if ((await consentFor(tx, letter, now)) === undefined) return refused('not-agreed');
  const { id, clientId } = letter;
  await revokeLinks(tx, { kind: letterLink, clientId, about: id, now });
  const expiresAt = new Date(now.getTime() + letterLinkDays * dayMs);
  const link = await makeLink(tx, { kind: letterLink, clientId, about: id, expiresAt, now, secretKey });
  await addLetterEvent(tx, { clientId, letterId: id, kind: 'sent', linkId: link.id, now });
  await addToOutbox(tx, {
    topic: 'mail.care-letter',
    key: `mail.care-letter:${link.id}`,
    payload: { practiceId: tx.actor.practiceId, clientId, letterId: id },
    about: id,
  });
  return accepted('sent');
};
