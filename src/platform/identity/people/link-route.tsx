import { Hono, type Context } from 'hono';
import { langs, localPath, type Lang } from '../../../kernel/lang.ts';
import { renderPage, type FieldErrors } from '../../../ui/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { inTransaction } from '../../db/index.ts';
import { personalPage } from '../../web/index.ts';
import { fromOurOwnPage, isVisitorToken, visitorToken } from '../csrf.tsx';
import { readForm } from '../form-body.ts';
import type { IdentitySite } from '../parts.ts';
import { AskLinkPage, LinkOverPage, LinkSentPage, OpenLinkPage, SignOutPage } from './link-pages.tsx';
import { askForLink, findOpenLink, readLink, signInEmail } from './mail-links.ts';
import type { PeopleParts } from './people-parts.ts';
import { dropPersonCookie, readPersonCookie, setPersonCookie } from './person-cookie.ts';
import type { PersonEnv, PersonGuards } from './person-guards.ts';
import { ownLanding, ownReturnPath } from './person-return-path.ts';
import { endSession } from './person-sessions.ts';
import { personActor, personCsrfToken } from './person.ts';
import { signInWithLink } from './sign-in.ts';
import { linkTexts } from './texts.ts';

/** `/mijn/inloggen`: asking for a link, the page behind it, and `/mijn/uitloggen`. */
export const linkRoutes = (parts: PeopleParts, site: IdentitySite, guards: PersonGuards) => {
  const { db, clock, secret, secureCookies: secure } = parts;
  const app = new Hono<PersonEnv>();
  for (const lang of langs) {
    const at = (path: string) => localPath(path, lang);
    app.get(at('/mijn/inloggen'), (c) => show(c, lang));
    app.post(at('/mijn/inloggen'), (c) => ask(c, lang));
    app.get(at('/mijn/inloggen/:link'), (c) => open(c, lang, c.req.param('link') ?? ''));
    app.post(at('/mijn/inloggen/:link'), (c) => enter(c, lang, c.req.param('link') ?? ''));
    app.get(at('/mijn/uitloggen'), guards.requirePerson(), (c) => {
      const { person } = c.var;
      const page = { site, lang, csrf: personCsrfToken(person), email: person.email };
      return personalPage(c, renderPage(<SignOutPage {...page} />));
    });
    app.post(at('/mijn/uitloggen'), guards.requirePerson(), guards.checkPersonCsrf, async (c) => {
      const { person } = c.var;
      const actor = personActor(person);
      await inTransaction(db, async (tx) => {
        await endSession(tx, person.id, person.sessionId);
        await recordAudit(tx, { actor, act: 'signed-out', object: actor });
      });
      dropPersonCookie(c, secure);
      return c.redirect(`${at('/mijn/inloggen')}?uit=1`, 303);
    });
  }
  return app;

  function askPage(
    c: Context,
    lang: Lang,
    status: 200 | 422 | 429,
    view: { email: string; naar: string | undefined; signedOut?: boolean; errors?: FieldErrors },
  ) {
    const csrf = visitorToken(c, secure);
    return personalPage(c, renderPage(<AskLinkPage site={site} lang={lang} csrf={csrf} {...view} />), status);
  }

  async function show(c: Context, lang: Lang) {
    const naar = ownReturnPath(c.req.query('naar'));
    if (await parts.personOf(c)) return c.redirect(naar ?? ownLanding(lang), 303);
    const email = signInEmail(c.req.query('email') ?? '') ?? '';
    return askPage(c, lang, 200, { email, naar, signedOut: c.req.query('uit') === '1' });
  }

  async function ask(c: Context, lang: Lang) {
    const t = linkTexts[lang];
    const form = await readForm(c);
    const typed = (form['email'] ?? '').slice(0, 300);
    const naar = ownReturnPath(form['naar']);
    const again = (status: 422 | 429, errors: FieldErrors) =>
      askPage(c, lang, status, { email: typed, naar, errors });
    if (!isVisitorToken(c, secure, form['csrf'] ?? '')) return again(422, { form: t.expired });
    if (typed.trim() === '') return again(422, { email: t.noEmail });
    const email = signInEmail(typed);
    if (email === undefined) return again(422, { email: t.badEmail });
    if (!(await parts.limits.perVisitor(parts.addressOf(c)))) return again(429, { form: t.tooMany });
    // One mail too many gets the same answer: the page must not tell what an address has to do with us.
    if (await parts.limits.perAddress(email))
      await askForLink(db, { email, lang, returnPath: naar, now: clock.now() });
    return personalPage(c, renderPage(<LinkSentPage site={site} lang={lang} />));
  }

  function over(c: Context, lang: Lang) {
    return personalPage(c, renderPage(<LinkOverPage site={site} lang={lang} />), 410);
  }

  async function open(c: Context, lang: Lang, text: string) {
    const id = readLink(secret, text);
    const link = id === undefined ? undefined : await findOpenLink(db, id, clock.now());
    if (!link) return over(c, lang);
    const page = { site, lang, csrf: visitorToken(c, secure), link: text, email: link.email };
    return personalPage(c, renderPage(<OpenLinkPage {...page} />));
  }

  async function enter(c: Context, lang: Lang, text: string) {
    const id = readLink(secret, text);
    if (id === undefined) return over(c, lang);
    const form = await readForm(c);
    // Who sends somebody else's browser here must not sign it in: the page with the button comes first.
    if (!fromOurOwnPage(c, parts.baseUrl) || !isVisitorToken(c, secure, form['csrf'] ?? ''))
      return open(c, lang, text);
    const outcome = await signInWithLink(
      { db, clock },
      {
        linkId: id,
        userAgent: c.req.header('user-agent') ?? '',
        formerToken: readPersonCookie(c, secure),
      },
    );
    if (!outcome.ok) return over(c, lang);
    setPersonCookie(c, secure, outcome.value.token);
    return c.redirect(outcome.value.returnPath ?? ownLanding(lang), 303);
  }
};
