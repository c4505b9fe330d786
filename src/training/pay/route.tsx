import { Hono } from 'hono';
import type { Lang } from '../../kernel/lang.ts';
import { localPath } from '../../kernel/lang.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { findByKey } from '../store/enrolments.ts';
import { findAttempts } from '../store/payments.ts';
import { followPayment, type FollowDeps } from './follow.ts';
import { LinkRenewedPage } from './link-renewed-page.tsx';
import { startPayment, type StartDeps } from './start.ts';

/**
 * Mollie's webhook: a form with an id, unsigned, from anybody. Nothing in it is believed; the payment is fetched.
 * 200 also for an id that is not ours; 503 when it must come again. It answers after the work is done, not before
 * (hole 5).
 */
export const webhookRoutes = (deps: FollowDeps): Hono =>
  new Hono().post('/betalingen/mollie', async (c) => {
    const { id = '' } = (await readForm(c)).fields;
    const followed = await followPayment(deps, id);
    return followed.result === 'again' ? c.text('again', 503) : c.text('ok', 200);
  });

/** To the payment page, and back from it. What a person sees then is on their own page. */
export const payRoutes = (deps: StartDeps & { lang: Lang; site: Site }): Hono => {
  const page = (key: string, query = '') =>
    `${localPath('/inschrijvingen', deps.lang)}/${encodeURIComponent(key)}${query}`;
  return new Hono()
    .post('/inschrijvingen/:key/betalen', async (c) => {
      const started = await startPayment(deps, c.req.param('key'));
      if (started.ok) return c.redirect(started.value.checkoutUrl, 303);
      const reason =
        started.reason === 'not-found' || started.reason === 'nothing-to-pay'
          ? ''
          : `?melding=${started.reason}`;
      return c.redirect(page(c.req.param('key'), reason), 303);
    })
    .get('/inschrijvingen/:key/terug', async (c) => {
      const enrolment = await findByKey(deps.db, c.req.param('key'));
      if (!enrolment)
        return personalPage(c, renderPage(<LinkRenewedPage site={deps.site} lang={deps.lang} />), 410);
      // The webhook may be late or lost: whoever comes first does the work, the other finds it done.
      const last = (await findAttempts(deps.db, enrolment.id)).filter((attempt) => attempt.mollieId).at(-1);
      const followed = last?.mollieId ? await followPayment(deps, last.mollieId) : undefined;
      const status = followed?.result === 'followed' ? followed.status : 'unknown';
      return c.redirect(page(enrolment.key, `?terug=${status}`), 303);
    });
};
