import { dutchDay } from '../../kernel/calendar-day.ts';
import { consentAt, mostShared, type ConsentState, type Item, type Lane } from '../domain/consent.ts';
import { whoConsents, type Consenting } from '../domain/retention.ts';
import { readShared, type SharedPart, type SharedSources } from '../papers/shared-parts.ts';
import { findClient } from '../store/clients.ts';
import { findConsents, findRecipients, type NamedRecipient, type NotedConsent } from '../store/consents.ts';
import type { CareTx } from '../store/scope.ts';

/** One recipient, with what they may get at most, what they get now, and all that went before. */
export type ShownRecipient = {
  to: NamedRecipient;
  most: readonly Item[];
  state: ConsentState;
  facts: readonly NotedConsent[];
};

/** Everything about sharing of one client. */
export type ConsentOverview = {
  clientId: string;
  name: string;
  lane: Lane;
  needed: Consenting;
  recipients: readonly ShownRecipient[];
};

/** Reads all about sharing of a client; undefined when the transaction does not see them. */
export const findOverview = async (
  tx: CareTx,
  clientId: string,
  now: Date,
): Promise<ConsentOverview | undefined> => {
  const client = await findClient(tx, clientId);
  if (!client) return undefined;
  const facts = await findConsents(tx, clientId);
  const recipients = (await findRecipients(tx, clientId)).map((to) => {
    const own = facts.get(to.id) ?? [];
    const latest = Math.max(now.getTime(), ...own.map(({ at }) => at.getTime()));
    return {
      ...{ to, facts: own, most: mostShared[client.field][to.kind] },
      state: consentAt(own, { lane: client.field, recipient: to.kind, at: new Date(latest) }),
    };
  });
  return {
    ...{ clientId, name: client.name, lane: client.field, recipients },
    needed: whoConsents(client.bornOn, dutchDay(now)),
  };
};

/** What a recipient's page shows now; while nothing is agreed, what it would show if all that may be were. */
export type Preview = { shown: ShownRecipient; parts: SharedPart[]; client: string };

/** Reads the preview for one recipient of the client: in Dutch, as the link in their mail shows it. */
export const findPreview = async (
  tx: CareTx,
  given: { clientId: string; recipientId: string; now: Date; sources: SharedSources },
): Promise<Preview | undefined> => {
  const overview = await findOverview(tx, given.clientId, given.now);
  const shown = overview?.recipients.find(({ to }) => to.id === given.recipientId);
  if (!overview || !shown) return undefined;
  const items = shown.state.state === 'given' ? shown.state.items : shown.most;
  return {
    shown,
    client: overview.name,
    parts: await readShared(tx, { items }, { ...given, lang: 'nl', reader: 'preview' }),
  };
};
