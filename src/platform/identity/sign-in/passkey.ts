import { isAPIError } from 'better-auth/api';
import { Hono, type Context } from 'hono';
import { fromOurOwnPage, isVisitorToken } from '../csrf.tsx';
import { passCookies, readJson } from '../form-body.ts';
import { passkeyProof } from '../passkey-answer.ts';
import { auditAct, type Parts } from '../parts.ts';
import { landing, safeReturnPath } from '../return-path.ts';
import { isRole } from '../roles.ts';
import { rolesOf } from './command.ts';

/** The two questions of signing in with a passkey, asked by `passkey.island.tsx`: a challenge, and its answer. */
export const passkeySignIn = (parts: Parts) => {
  const app = new Hono();
  const { auth, attempts } = parts;

  app.use('/inloggen/passkey/*', async (c: Context, next) => {
    const ours =
      fromOurOwnPage(c, parts.baseUrl) &&
      isVisitorToken(c, parts.secureCookies, c.req.header('x-csrf-token') ?? '');
    return ours ? next() : c.json({ reason: 'not-from-our-page' }, 403);
  });

  app.post('/inloggen/passkey/vraag', async (c) => {
    const asked = await auth.api.generatePasskeyAuthenticationOptions({
      headers: c.req.raw.headers,
      returnHeaders: true,
    });
    passCookies(c, asked.headers);
    // The device must check its owner; the plugin can only say "preferred" here, and checks the answer afterwards.
    return c.json({ ...asked.response, userVerification: 'required' });
  });

  app.post('/inloggen/passkey', async (c) => {
    const address = parts.addressOf(c);
    const allowed = await attempts.spend('passkey', address);
    if (!allowed.ok)
      return c.json({ reason: allowed.reason }, 429, { 'retry-after': String(allowed.waitSeconds) });
    const body = await readJson(c);
    const proof = passkeyProof.safeParse(body['response']);
    if (!proof.success) return c.json({ reason: 'not-recognised' }, 422);
    try {
      const { headers, response: proven } = await auth.api.verifyPasskeyAuthentication({
        body: { response: proof.data },
        headers: c.req.raw.headers,
        returnHeaders: true,
      });
      await auditAct(parts.db, 'signed-in', proven.user.id, { by: 'passkey' });
      await attempts.forgive('passkey', address);
      passCookies(c, headers);
      const asked = typeof body['naar'] === 'string' ? safeReturnPath(body['naar']) : undefined;
      const roles = (await rolesOf(parts.db, proven.user.id)).filter(isRole);
      return c.json({ naar: asked ?? landing(roles, 'nl') });
    } catch (error) {
      if (!isAPIError(error) || error.statusCode >= 500) throw error;
      await auditAct(parts.db, 'sign-in-failed', undefined, { step: 'passkey' });
      return c.json({ reason: 'not-recognised' }, 422);
    }
  });

  return app;
};
