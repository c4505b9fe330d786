import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Database } from '../platform/db/index.ts';
import type { ClientActor, MemberActor } from './domain/actor.ts';
import { choiceCookie } from './domain/practice-pages.ts';
import { comeToWork, findOwnFiles } from './store/members.ts';

type Own = { personOf: (c: Context) => { id: string; email: string } };
type CareEnv = { Variables: { member?: MemberActor; client?: ClientActor } };

/** Lets who works in a practice through, and says as whom; others go to the page on which one opens a practice. */
export const requireMember =
  (db: Database, own: Own): MiddlewareHandler<CareEnv> =>
  async (c, next) => {
    if (/^\/praktijk\/(openen|uitnodiging)(\/|$)/.test(c.req.path)) return next();
    const member = await comeToWork(db, own.personOf(c).id, getCookie(c, choiceCookie));
    if (!member) return c.redirect('/praktijk/openen', 303);
    c.set('member', member);
    return next();
  };

/** Lets who took a file into use as a client through; others go to the page on which one does that. */
export const requireClient =
  (db: Database, own: Own, home: string): MiddlewareHandler<CareEnv> =>
  async (c, next) => {
    if (new RegExp(`^${home}/beginnen(/|$)`).test(c.req.path)) return next();
    const files = await findOwnFiles(db, own.personOf(c).id);
    const found = files.find(({ actor }) => actor.practiceId === getCookie(c, choiceCookie)) ?? files[0];
    if (!found) return c.redirect(`${home}/beginnen`, 303);
    c.set('client', found.actor);
    return next();
  };

/** Who is at work, behind `requireMember`. */
export const memberOf = (c: Context): MemberActor => (c as Context<CareEnv>).var.member!;

/** Whose file it is, behind `requireClient`. */
export const clientOf = (c: Context): ClientActor => (c as Context<CareEnv>).var.client!;
