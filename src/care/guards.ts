import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Database } from '../platform/db/index.ts';
import { hasRole, type ClientActor, type MemberActor } from './domain/actor.ts';
import { choiceCookie } from './domain/practice-pages.ts';
import { findMemberships, findOwnFiles } from './store/members.ts';
import { countIn } from './store/scope.ts';
import { countHeld } from './store/signals.ts';

type Own = { personOf: (c: Context) => { id: string; email: string } };
type CareEnv = { Variables: { member?: MemberActor; client?: ClientActor } };

const chosen = <T extends { actor: { practiceId: string } }>(
  c: Context,
  found: readonly T[],
): T | undefined => found.find(({ actor }) => actor.practiceId === getCookie(c, choiceCookie)) ?? found[0];

/** Lets who works in a practice through, and says as whom; others go to the page on which one opens a practice. */
export const requireMember =
  (db: Database, own: Own): MiddlewareHandler<CareEnv> =>
  async (c, next) => {
    if (/^\/praktijk\/(openen|uitnodiging)(\/|$)/.test(c.req.path)) return next();
    const found = chosen(c, await findMemberships(db, own.personOf(c).id));
    if (!found) return c.redirect('/praktijk/openen', 303);
    const { actor } = found;
    const held = hasRole(actor, 'therapist')
      ? await countIn(db, actor, (tx) => countHeld(tx, actor.memberId))
      : 0;
    c.set('member', { ...actor, held });
    return next();
  };

/** Lets who took a file into use as a client through; others go to the page on which one does that. */
export const requireClient =
  (db: Database, own: Own, home: string): MiddlewareHandler<CareEnv> =>
  async (c, next) => {
    if (new RegExp(`^${home}/beginnen(/|$)`).test(c.req.path)) return next();
    const found = chosen(c, await findOwnFiles(db, own.personOf(c).id));
    if (!found) return c.redirect(`${home}/beginnen`, 303);
    c.set('client', found.actor);
    return next();
  };

/** Who is at work, behind `requireMember`. */
export const memberOf = (c: Context): MemberActor => (c as Context<CareEnv>).var.member!;

/** Whose file it is, behind `requireClient`. */
export const clientOf = (c: Context): ClientActor => (c as Context<CareEnv>).var.client!;
