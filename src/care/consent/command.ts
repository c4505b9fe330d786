import { dutchDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import { accepted, refused, type Result } from '../../kernel/result.ts';
import { addToOutbox } from '../../platform/outbox/index.ts';
import {
  consentAt,
  decideConsent,
  type ConsentFact,
  type ConsentRefusal,
  type Item,
} from '../domain/consent.ts';
import { whoConsents, type Consenting } from '../domain/retention.ts';
import { findClient } from '../store/clients.ts';
import { findConsents, holdRecipient, nextInstant, saveConsent, type ConsentHow } from '../store/consents.ts';
import { findLinkAbout, makeLink, prolongLink } from '../store/links.ts';
import type { CareTx } from '../store/scope.ts';
import { currentVersion } from './consent-text.ts';

const yearMs = 365 * 86_400_000;

type Given = {
  clientId: string;
  recipientId: string;
  how: ConsentHow;
  /** Who noted it, where that was not the client. */
  memberId?: string | undefined;
  now: Date;
};

/** The recipient held alone, the client, and all that was agreed with them so far. */
const hold = async (tx: CareTx, { clientId, recipientId }: Given) => {
  const to = await holdRecipient(tx, recipientId, 'update');
  const client = await findClient(tx, clientId);
  if (to?.clientId !== clientId || !client) return undefined;
  return { to, client, facts: (await findConsents(tx, clientId)).get(recipientId) ?? [] };
};

/** A link that the recipient holds it by: one and the same, lengthened with every consent. */
const ensureLink = async (tx: CareTx, given: Given & { secretKey: string }): Promise<void> => {
  const { clientId, recipientId, now, secretKey } = given;
  const expiresAt = new Date(now.getTime() + yearMs);
  const known = await findLinkAbout(tx, 'shared', recipientId, now);
  if (known) await prolongLink(tx, known, expiresAt);
  else await makeLink(tx, { kind: 'shared', clientId, about: recipientId, expiresAt, now, secretKey });
};

/**
 * Records consent for named items, in the client's present lane, in the place of an earlier one; the recipient hears that
 * something waits. Refusals: those of `decideConsent`; undefined when there is no such recipient.
 */
export const give = async (
  tx: CareTx,
  given: Given & {
    items: readonly Item[];
    by: Consenting;
    signedOn?: CalendarDay | undefined;
    secretKey: string;
    practiceId: string;
  },
): Promise<Result<'given', ConsentRefusal> | undefined> => {
  const held = await hold(tx, given);
  if (!held) return undefined;
  const { to, client, facts } = held;
  const { items, by, how, signedOn, memberId, now } = given;
  const at = nextInstant(facts, now);
  const fact = {
    ...{ kind: 'given', lane: client.field, recipient: to.kind, items, by, at, version: currentVersion },
  } as Extract<ConsentFact, { kind: 'given' }>;
  const decided = decideConsent(fact, whoConsents(client.bornOn, dutchDay(now)));
  if (!decided.ok) return decided;
  await saveConsent(tx, to, fact, { how, signedOn, memberId });
  await ensureLink(tx, given);
  await addToOutbox(tx, {
    topic: 'mail.care-shared',
    key: `mail.care-shared:${to.id}:${at.toISOString()}`,
    payload: { practiceId: given.practiceId, clientId: given.clientId, recipientId: to.id },
    about: to.id,
  });
  return accepted('given');
};

/**
 * Withdraws consent, in whichever lane it holds. It waits until nobody is looking, and from its end on nothing is shown.
 * Refusal: `not-given` when nothing holds.
 */
export const withdraw = async (
  tx: CareTx,
  given: Given,
): Promise<Result<'withdrawn', 'not-given'> | undefined> => {
  const held = await hold(tx, given);
  if (!held) return undefined;
  const { to, facts } = held;
  const at = nextInstant(facts, given.now);
  const lanes = [...new Set(facts.map(({ lane }) => lane))].filter(
    (lane) => consentAt(facts, { lane, recipient: to.kind, at }).state === 'given',
  );
  for (const lane of lanes)
    await saveConsent(tx, to, { kind: 'withdrawn', lane, recipient: to.kind, at }, given);
  return lanes.length > 0 ? accepted('withdrawn') : refused('not-given');
};
