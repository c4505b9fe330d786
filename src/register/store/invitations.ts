import { sql } from 'drizzle-orm';
import type { Lang } from '../../kernel/lang.ts';
import { rows, type Database, type Tx } from '../../platform/db/index.ts';

export type Invitation = { email: string; certificateNumber: string; lang: Lang };

/** Keeps that somebody was invited; a second time is not kept. Gives whether this was the first. */
export const recordInvitation = async (
  tx: Database | Tx,
  invitation: Invitation & { certificateId: string; kind: string },
): Promise<boolean> =>
  (
    await rows(
      tx,
      sql`insert into register.invitation (email, certificate_id, certificate_number, kind, lang)
          values (lower(${invitation.email}), ${invitation.certificateId}::uuid, ${invitation.certificateNumber},
                  ${invitation.kind}, ${invitation.lang})
          on conflict (email) do nothing returning email`,
    )
  ).length > 0;

export const findInvitation = async (db: Database | Tx, email: string): Promise<Invitation | undefined> =>
  (
    await rows<Invitation>(
      db,
      sql`select email, certificate_number as "certificateNumber", lang from register.invitation
          where email = lower(${email})`,
    )
  )[0];
