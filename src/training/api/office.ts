import { createMiddleware } from 'hono/factory';
import type { Database } from '../../platform/db/index.ts';
import { addressOf, createLimiter, type ApiLimits } from './limits.ts';
import { problemAnswer } from './problem.ts';
import { findTokenHolder, type TokenHolder } from './token.ts';

/** What a handler behind the office's door knows: who asks. */
export type OfficeEnv = { Variables: { caller: TokenHolder } };

/** Lets in who shows a live office token (`Authorization: Bearer …`). Answers behind it are kept nowhere. */
export const officeOnly = (db: Database, limits: ApiLimits) => {
  const countToken = createLimiter(limits.perToken);
  const countWrong = createLimiter(limits.wrongTokens);
  return createMiddleware<OfficeEnv>(async (c, next) => {
    const given = c.req.header('authorization');
    const token = /^bearer +(\S+) *$/i.exec(given ?? '')?.[1];
    const caller = token === undefined ? undefined : await findTokenHolder(db, token);
    if (!caller) {
      const refusal = given === undefined ? undefined : await countWrong(c, addressOf(c));
      if (refusal) return refusal;
      return problemAnswer(c, 'unauthorised', {
        detail: 'Send an office token: `Authorization: Bearer duurloop_…`.',
        headers: {
          'www-authenticate': `Bearer realm="duurloop"${given === undefined ? '' : ', error="invalid_token"'}`,
        },
      });
    }
    const refusal = await countToken(c, caller.tokenId);
    if (refusal) return refusal;
    c.set('caller', caller);
    c.header('cache-control', 'no-store');
    await next();
    return undefined;
  });
};
