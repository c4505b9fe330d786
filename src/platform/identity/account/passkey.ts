import { isAPIError } from 'better-auth/api';
import { and, eq } from 'drizzle-orm';
import { Hono } from 'hono';
import { passCookies, readJson } from '../form-body.ts';
import type { Guards, SignedInEnv } from '../guards.tsx';
import { auditAct, type Parts } from '../parts.ts';
import { newPasskey, passkeyName } from '../passkey-answer.ts';
import { passkey } from '../tables.ts';

/** The two questions of adding a passkey, asked by `passkey.island.tsx`: a challenge, and the key made with it. */
export const passkeyAdding = (parts: Parts, guards: Guards) => {
  const app = new Hono<SignedInEnv>();
  const { auth } = parts;

  app.post('/account/passkeys/vraag', guards.requireStaff(), guards.checkCsrf, async (c) => {
    const asked = await auth.api.generatePasskeyRegistrationOptions({
      headers: c.req.raw.headers,
      returnHeaders: true,
    });
    passCookies(c, asked.headers);
    return c.json(asked.response);
  });

  app.post('/account/passkeys', guards.requireStaff(), guards.checkCsrf, async (c) => {
    const body = await readJson(c);
    const response = newPasskey.safeParse(body['response']);
    if (!response.success) return c.json({ reason: 'not-recognised' }, 422);
    const name = passkeyName(body['name']);
    try {
      const { headers } = await auth.api.verifyPasskeyRegistration({
        body: { response: response.data, ...(name ? { name } : {}) },
        headers: c.req.raw.headers,
        returnHeaders: true,
      });
      await auditAct(parts.db, 'passkey-added', c.var.staff.id);
      passCookies(c, headers);
      return c.json({ naar: '/account?gedaan=passkey-toegevoegd' });
    } catch (error) {
      // The plugin answers 500 for a signature that does not fit; for us that is input, not a fault of ours.
      if (!isAPIError(error)) throw error;
      return c.json({ reason: 'not-recognised' }, 422);
    }
  });

  return app;
};

/** Removes a passkey of this person. False when it is not theirs. */
export const removePasskey = async ({ db }: Parts, staffId: string, id: string): Promise<boolean> => {
  const gone = await db
    .delete(passkey)
    .where(and(eq(passkey.userId, staffId), eq(passkey.id, id)))
    .returning();
  if (gone.length > 0) await auditAct(db, 'passkey-removed', staffId);
  return gone.length > 0;
};
