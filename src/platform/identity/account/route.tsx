import { Hono, type Context } from 'hono';
import { langs, localPath, type Lang } from '../../../kernel/lang.ts';
import { renderPage } from '../../../ui/index.ts';
import { isId } from '../../ids/index.ts';
import { passCookies, readForm } from '../form-body.ts';
import type { Guards, SignedInEnv } from '../guards.tsx';
import { auditAct, type IdentitySite, type Parts } from '../parts.ts';
import { AccountPage, type Done } from './page.tsx';
import { passkeyAdding, removePasskey } from './passkey.ts';
import { accountView } from './query.ts';
import { accountTexts } from './texts.ts';

/** /account with its passkeys and sessions, and POST /uitloggen. */
export const accountRoutes = (parts: Parts, site: IdentitySite, guards: Guards) => {
  const app = new Hono<SignedInEnv>();
  const { requireStaff, checkCsrf } = guards;

  for (const lang of langs) {
    const at = (path: string) => localPath(path, lang);
    const back = (done: Done) => `${at('/account')}?gedaan=${done}`;

    app.get(at('/account'), requireStaff(), async (c) => {
      const view = await accountView(parts, c.var.staff);
      return c.html(renderPage(<AccountPage site={site} lang={lang} view={view} done={doneOf(c, lang)} />));
    });

    app.post(at('/account/passkeys/verwijderen'), requireStaff(), checkCsrf, async (c) => {
      const { id = '' } = await readForm(c);
      if (!isId(id) || !(await removePasskey(parts, c.var.staff.id, id))) return c.notFound();
      return c.redirect(back('passkey-verwijderd'), 303);
    });

    app.post(at('/account/sessies/beeindigen'), requireStaff(), checkCsrf, async (c) => {
      const { id = '' } = await readForm(c);
      if (!isId(id) || !(await parts.sessions.end(c.var.staff.id, id))) return c.notFound();
      await auditAct(parts.db, 'session-ended', c.var.staff.id);
      return c.redirect(back('sessie-beeindigd'), 303);
    });

    app.post(at('/uitloggen'), requireStaff(), checkCsrf, async (c) => {
      const { headers } = await parts.auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true });
      await parts.sessions.end(c.var.staff.id, c.var.staff.sessionId);
      await auditAct(parts.db, 'signed-out', c.var.staff.id);
      passCookies(c, headers);
      return c.redirect(`${at('/inloggen')}?uit=1`, 303);
    });
  }

  app.route('/', passkeyAdding(parts, guards));
  return app;
};

const doneOf = (c: Context, lang: Lang): Done | undefined => {
  const asked = c.req.query('gedaan') ?? '';
  return Object.hasOwn(accountTexts[lang].notices, asked) ? (asked as Done) : undefined;
};
