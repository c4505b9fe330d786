import { dutchDay, type CalendarDay } from '../../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../../kernel/result.ts';
import { decideRelease, type ReleaseRefusal, type ReleaseWay } from '../../domain/letter.ts';
import { whoConsents } from '../../domain/retention.ts';
import { findClient } from '../../store/clients.ts';
import { sharedItems } from '../../store/consents.ts';
import { addLetterEvent, freezeLetter, lockLetter } from '../../store/letters.ts';
import type { CareTx } from '../../store/scope.ts';
import { letterPdf } from './pdf.ts';
import { sendLetter } from './send.ts';

type Said =
  | { by: 'client'; ticked: boolean }
  | { by: 'therapist'; how: ReleaseWay | undefined; signedOn: CalendarDay | undefined };

/** The day on which a letter was put before the client last. */
export const offeredOn = (events: readonly { kind: string; at: Date }[]): CalendarDay | undefined => {
  const last = events.findLast(({ kind }) => kind === 'offered');
  return last && dutchDay(last.at);
};

/**
 * Releases a letter, freezes its paper, and sends it: all of it or nothing. Who presses twice releases once. Undefined
 * when there is no such letter.
 */
export const releaseLetter = async (
  tx: CareTx,
  asked: { letterId: string; seen: number; said: Said; now: Date; secretKey: string },
): Promise<Result<'released', ReleaseRefusal> | undefined> => {
  const { now, said, seen, secretKey } = asked;
  const letter = await lockLetter(tx, asked.letterId);
  const client = letter && (await findClient(tx, letter.clientId));
  if (!letter || !client) return undefined;
  const sharing = await sharedItems(tx, letter.to.id, now);
  const today = dutchDay(now);
  const decided = decideRelease({
    letter: { ...letter, offeredOn: offeredOn(letter.events) },
    to:
      sharing?.lane === letter.lane
        ? { recipient: sharing.to.kind, lane: sharing.lane, items: sharing.items }
        : undefined,
    ...{ seen, today, ...said },
    client: {
      hasOwnPages: client.claim.claimedAt !== undefined,
      consenting: whoConsents(client.bornOn, today),
    },
  });
  if (!decided.ok) return decided;
  if (!letter.head) return refused('not-offered');
  const bytes = await letterPdf({ kind: letter.kind, head: letter.head, parts: letter.parts });
  await freezeLetter(tx, letter, { name: `brief-${letter.head.on}.pdf`, bytes, now });
  await addLetterEvent(tx, {
    ...{ clientId: letter.clientId, letterId: letter.id, kind: 'released', now },
    ...decided.value,
  });
  // Its consent was looked at above, in this same transaction.
  await sendLetter(tx, { ...letter, state: 'released' }, { now, secretKey });
  return accepted('released');
};
