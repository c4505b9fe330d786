import type { Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import type { Site } from '../../ui/index.ts';
import { recordAudit } from '../audit/index.ts';
import { inTransaction, type Database } from '../db/index.ts';
import type { Attempts } from './attempts.ts';
import type { Auth } from './auth.ts';
import type { Sessions } from './sessions.ts';

/** A site that knows where its passkey script was built; without it the pages offer no passkeys. */
export type IdentitySite = Site & { passkeyHref?: string | undefined };

/** What the pages of this folder work with. */
export type Parts = {
  db: Database;
  auth: Auth;
  clock: Clock;
  sessions: Sessions;
  attempts: Attempts;
  baseUrl: string;
  secureCookies: boolean;
  addressOf: (c: Context) => string;
};

export type IdentityAct =
  | 'signed-in'
  | 'sign-in-failed'
  | 'signed-out'
  | '2fa-set'
  | 'passkey-added'
  | 'passkey-removed'
  | 'session-ended';

/** How an account is named in the audit: by its id, never by its name or address. */
export const actorOf = (staff: { id: string }): string => `staff:${staff.id}`;

/** Writes what happened to an account. `staffId` is missing when somebody tried an account that does not exist. */
export const auditAct = (
  db: Database,
  act: IdentityAct,
  staffId: string | undefined,
  detail: Record<string, string> = {},
): Promise<void> =>
  inTransaction(db, (tx) =>
    recordAudit(
      tx,
      staffId
        ? { actor: actorOf({ id: staffId }), act, object: actorOf({ id: staffId }), detail }
        : { actor: 'visitor', act, object: 'sign-in', detail },
    ),
  );
