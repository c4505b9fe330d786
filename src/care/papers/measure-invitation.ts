import { addDays, dutchDay } from '../../kernel/calendar-day.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import { makeLink } from '../store/links.ts';
import { markTold } from '../store/measurings.ts';
import type { CareTx } from '../store/scope.ts';

/** The kind of the links in invitations: it opens one measuring, and nothing else of a file. */
export const questionnaireLink = 'questionnaire';

/** The mail that something waits to be filled in: ids only. */
export const invitationTopic = 'mail.care-questionnaire';

/** Days that a link in an invitation works. */
const linkDays = 14;

const dayMs = 24 * 3_600_000;

/**
 * Writes to a client that a questionnaire waits, with a link that opens this measuring for fourteen days. A reminder has
 * a link of its own.
 */
export const inviteTo = async (
  tx: CareTx,
  given: {
    clientId: string;
    measuringId: string;
    what: 'invited' | 'reminded';
    secretKey: string;
    now: Date;
  },
): Promise<void> => {
  const { clientId, measuringId, what, now } = given;
  const link = await makeLink(tx, {
    ...{ kind: questionnaireLink, clientId, about: measuringId, now, secretKey: given.secretKey },
    expiresAt: new Date(now.getTime() + linkDays * dayMs),
  });
  await addToOutbox(tx, {
    topic: invitationTopic,
    key: `${invitationTopic} ${link.id}`,
    payload: {
      ...{ practiceId: tx.actor.practiceId, clientId, measuringId, linkId: link.id },
      ...{ what, until: addDays(dutchDay(now), linkDays - 1) },
    },
    about: measuringId,
  });
  await markTold(tx, measuringId, what, now);
};
