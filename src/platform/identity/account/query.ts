import { asc, eq } from 'drizzle-orm';
import type { Parts } from '../parts.ts';
import type { ListedSession } from '../sessions.ts';
import type { Staff } from '../roles.ts';
import { passkey } from '../tables.ts';

export type ListedPasskey = { id: string; name: string; addedAt: Date };
export type AccountView = {
  staff: Staff;
  passkeys: ListedPasskey[];
  sessions: (ListedSession & { current: boolean })[];
};

/** Everything the account page shows about the person who is signed in. */
export const accountView = async ({ db, sessions }: Parts, staff: Staff): Promise<AccountView> => {
  const kept = await db
    .select()
    .from(passkey)
    .where(eq(passkey.userId, staff.id))
    .orderBy(asc(passkey.createdAt));
  const open = await sessions.list(staff.id);
  return {
    staff,
    passkeys: kept.map((one) => ({ id: one.id, name: one.name ?? '', addedAt: one.createdAt })),
    sessions: open.map((one) => ({ ...one, current: one.id === staff.sessionId })),
  };
};
