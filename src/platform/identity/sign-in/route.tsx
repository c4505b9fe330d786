import { Hono, type Context } from 'hono';
import { langs, localPath, type Lang } from '../../../kernel/lang.ts';
import { renderPage, type FieldErrors } from '../../../ui/index.ts';
import { fromOurOwnPage, isVisitorToken, visitorToken } from '../csrf.tsx';
import { passCookies, readForm } from '../form-body.ts';
import type { IdentitySite, Parts } from '../parts.ts';
import { landing, safeReturnPath, withReturn } from '../return-path.ts';
import { isRole } from '../roles.ts';
import { challengeIdentifier, rolesOf, signInWithCode, signInWithPassword } from './command.ts';
import { CodePage, SignInPage, type SignInView } from './page.tsx';
import { passkeySignIn } from './passkey.ts';
import { signInTexts } from './texts.ts';

/** GET and POST /inloggen and /inloggen/code, in both languages, and the passkey's two questions. */
export const signInRoutes = (parts: Parts, site: IdentitySite) => {
  const app = new Hono();
  for (const lang of langs) {
    const at = (path: string) => localPath(path, lang);
    app.get(at('/inloggen'), (c) => showSignIn(c, lang));
    app.post(at('/inloggen'), (c) => takePassword(c, lang));
    app.get(at('/inloggen/code'), (c) => showCode(c, lang));
    app.post(at('/inloggen/code'), (c) => takeCode(c, lang));
  }
  app.route('/', passkeySignIn(parts));
  return app;

  function page(
    c: Context,
    lang: Lang,
    status: 200 | 403 | 422 | 429,
    view: Omit<SignInView, 'site' | 'lang' | 'csrf'>,
  ) {
    const csrf = visitorToken(c, parts.secureCookies);
    return c.html(renderPage(<SignInPage site={site} lang={lang} csrf={csrf} {...view} />), status);
  }

  async function showSignIn(c: Context, lang: Lang) {
    const naar = safeReturnPath(c.req.query('naar'));
    const open = await parts.sessions.find(c.req.raw.headers);
    if (open?.confirmed) return c.redirect(naar ?? landing(open.roles, lang), 303);
    const notice = c.req.query('uit') ? 'signedOut' : c.req.query('opnieuw') ? 'startAgain' : undefined;
    return page(c, lang, 200, { naar, notice });
  }

  async function takePassword(c: Context, lang: Lang) {
    const t = signInTexts[lang];
    const form = await readForm(c);
    const { email = '', password = '' } = form;
    const naar = safeReturnPath(form['naar']);
    const again = (status: 403 | 422 | 429, errors: FieldErrors) =>
      page(c, lang, status, { naar, email, errors });
    if (!fromOurOwnPage(c, parts.baseUrl) || !isVisitorToken(c, parts.secureCookies, form['csrf'] ?? '')) {
      return again(403, { form: t.expired });
    }
    const missing: FieldErrors = {};
    if (email.trim() === '') missing['email'] = t.emailMissing;
    if (password === '') missing['password'] = t.passwordMissing;
    if (Object.keys(missing).length > 0) return again(422, missing);
    const address = parts.addressOf(c);
    const allowed = await parts.attempts.spend(email.trim(), address);
    if (!allowed.ok)
      return tooMany(c, allowed.waitSeconds, () => again(429, { form: t.tooMany(allowed.waitSeconds) }));
    const outcome = await signInWithPassword(parts, c.req.raw.headers, { email, password });
    if (!outcome.ok) return again(422, { form: t.notRecognised });
    await parts.attempts.forgive(email.trim(), address);
    passCookies(c, outcome.value.cookies);
    const next = outcome.value.next === 'code' ? '/inloggen/code' : '/inloggen/instellen';
    return c.redirect(withReturn(localPath(next, lang), naar), 303);
  }

  function codePage(
    c: Context,
    lang: Lang,
    status: 200 | 403 | 422 | 429,
    view: { naar: string | undefined; recovery: boolean; errors?: FieldErrors },
  ) {
    const csrf = visitorToken(c, parts.secureCookies);
    return c.html(renderPage(<CodePage site={site} lang={lang} csrf={csrf} {...view} />), status);
  }

  function startAgain(c: Context, lang: Lang, naar: string | undefined) {
    const back = withReturn(localPath('/inloggen', lang), naar);
    return c.redirect(`${back}${back.includes('?') ? '&' : '?'}opnieuw=1`, 303);
  }

  function showCode(c: Context, lang: Lang) {
    const naar = safeReturnPath(c.req.query('naar'));
    if (!challengeIdentifier(c.req.raw.headers))
      return c.redirect(withReturn(localPath('/inloggen', lang), naar), 303);
    return codePage(c, lang, 200, { naar, recovery: c.req.query('met') === 'herstelcode' });
  }

  async function takeCode(c: Context, lang: Lang) {
    const t = signInTexts[lang];
    const form = await readForm(c);
    const naar = safeReturnPath(form['naar']);
    const recovery = form['met'] === 'herstelcode';
    const again = (status: 403 | 422 | 429, code: string) =>
      codePage(c, lang, status, { naar, recovery, errors: { code } });
    const challenge = challengeIdentifier(c.req.raw.headers);
    if (!challenge) return startAgain(c, lang, naar);
    if (!fromOurOwnPage(c, parts.baseUrl) || !isVisitorToken(c, parts.secureCookies, form['csrf'] ?? '')) {
      return startAgain(c, lang, naar);
    }
    const typed = form['code'] ?? '';
    if (typed.trim() === '') return again(422, t.codeMissing);
    const address = parts.addressOf(c);
    const allowed = await parts.attempts.spend(challenge, address);
    if (!allowed.ok) return tooMany(c, allowed.waitSeconds, () => again(429, t.tooMany(allowed.waitSeconds)));
    const outcome = await signInWithCode(parts, c.req.raw.headers, typed);
    if (!outcome.ok) {
      if (outcome.reason === 'start-again') return startAgain(c, lang, naar);
      if (outcome.reason === 'account-locked') return again(429, t.locked);
      return again(422, recovery ? t.wrongRecovery : t.wrongCode);
    }
    await parts.attempts.forgive(challenge, address);
    passCookies(c, outcome.value.cookies);
    const roles = await rolesOf(parts.db, outcome.value.staffId);
    return c.redirect(naar ?? landing(roles.filter(isRole), lang), 303);
  }

  function tooMany<T>(c: Context, seconds: number, answer: () => T): T {
    c.header('retry-after', String(seconds));
    return answer();
  }
};
