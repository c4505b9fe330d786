import { Hono, type Context } from 'hono';
import { langs, localPath, type Lang } from '../../../kernel/lang.ts';
import { renderPage, type FieldErrors } from '../../../ui/index.ts';
import { csrfToken, fromOurOwnPage, sameSecret } from '../csrf.tsx';
import { passCookies, readForm } from '../form-body.ts';
import type { IdentitySite, Parts } from '../parts.ts';
import { landing, safeReturnPath, withReturn } from '../return-path.ts';
import { confirmSecondFactor, pendingSecret } from './command.ts';
import { RecoveryCodesPage, SetUpPage } from './page.tsx';
import { setUpTexts } from './texts.ts';

/** GET and POST /inloggen/instellen: the code app at the first sign-in, and the recovery codes after it. */
export const setUpRoutes = (parts: Parts, site: IdentitySite) => {
  const app = new Hono();
  for (const lang of langs) {
    app.get(localPath('/inloggen/instellen', lang), (c) =>
      show(c, lang, 200, safeReturnPath(c.req.query('naar'))),
    );
    app.post(localPath('/inloggen/instellen', lang), (c) => confirm(c, lang));
  }
  return app;

  async function show(
    c: Context,
    lang: Lang,
    status: 200 | 403 | 422 | 429,
    naar: string | undefined,
    errors?: FieldErrors,
  ) {
    const open = await parts.sessions.find(c.req.raw.headers);
    if (open?.confirmed) return c.redirect(naar ?? landing(open.roles, lang), 303);
    const secret = open && (await pendingSecret(parts, open));
    if (!open || !secret) return c.redirect(withReturn(localPath('/inloggen', lang), naar), 303);
    const view = { site, lang, csrf: csrfToken(open), naar, secret, errors };
    return c.html(renderPage(<SetUpPage {...view} />), status);
  }

  async function confirm(c: Context, lang: Lang) {
    const t = setUpTexts[lang];
    const form = await readForm(c);
    const naar = safeReturnPath(form['naar']);
    const { headers } = c.req.raw;
    const open = await parts.sessions.find(headers);
    if (!open || open.confirmed) return show(c, lang, 200, naar);
    if (!fromOurOwnPage(c, parts.baseUrl) || !sameSecret(form['csrf'] ?? '', csrfToken(open))) {
      return show(c, lang, 403, naar, { form: t.expired });
    }
    const typed = form['code'] ?? '';
    if (typed.trim() === '') return show(c, lang, 422, naar, { code: t.codeMissing });
    const [name, address] = [`set-up ${open.id}`, parts.addressOf(c)];
    const allowed = await parts.attempts.spend(name, address);
    if (!allowed.ok) {
      c.header('retry-after', String(allowed.waitSeconds));
      return show(c, lang, 429, naar, { code: t.tooMany(allowed.waitSeconds) });
    }
    const outcome = await confirmSecondFactor(parts, headers, open, typed);
    if (!outcome.ok) return show(c, lang, 422, naar, { code: t.wrongCode });
    await parts.attempts.forgive(name, address);
    passCookies(c, outcome.value.cookies);
    const onwards = naar ?? landing(open.roles, lang);
    return c.html(
      renderPage(
        <RecoveryCodesPage site={site} lang={lang} codes={outcome.value.recoveryCodes} onwards={onwards} />,
      ),
    );
  }
};
