import type { MemberActor } from '../../src/care/domain/actor.ts';
import type { Item, Lane } from '../../src/care/domain/consent.ts';
import {
  findConsents,
  holdRecipient,
  nameRecipient,
  nextInstant,
  saveConsent,
  type RecipientKind,
} from '../../src/care/store/consents.ts';
import { asActor } from '../../src/care/store/scope.ts';
import type { Database } from '../../src/platform/db/index.ts';

type Given = { clientId: string; kind: RecipientKind; lane?: Lane; items: readonly Item[]; now: Date };

const change = (
  db: Database,
  by: MemberActor,
  { clientId, kind, lane = 'cure', items, now }: Given,
  withdrawn: boolean,
): Promise<string | undefined> =>
  asActor(
    db,
    by,
    { act: 'consent-change', object: 'consent', clientId, point: 'test', at: now },
    async (tx) => {
      const named = {
        clientId,
        kind,
        name: 'Testpersoon dokter Boom',
        organisation: 'Praktijk Eik (voorbeeld)',
      };
      const { id } = await nameRecipient(tx, { ...named, email: `${kind}@example.com`, namedAt: now });
      const to = (await holdRecipient(tx, id, 'update'))!;
      const at = nextInstant((await findConsents(tx, clientId)).get(id) ?? [], now);
      await saveConsent(
        tx,
        to,
        withdrawn
          ? { kind: 'withdrawn', lane, recipient: kind, at }
          : { kind: 'given', lane, recipient: kind, items, version: 1, by: 'self', at },
        { how: 'client' },
      );
      return id;
    },
  );

/** A recipient with what a client agreed to share with them; gives the recipient's id. */
export const plantConsent = async (db: Database, by: MemberActor, given: Given): Promise<string> =>
  (await change(db, by, given, false))!;

/** The client takes a consent back. */
export const withdrawConsent = (db: Database, by: MemberActor, given: Omit<Given, 'items'>) =>
  change(db, by, { ...given, items: [] }, true);
