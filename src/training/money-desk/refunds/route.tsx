import { Hono, type Context } from 'hono';
import { actorOf } from '../../../platform/identity/index.ts';
import { personalPage } from '../../../platform/web/index.ts';
import { renderPage } from '../../../ui/index.ts';
import { frameOf, moneyPath, type MoneyDeps } from '../office.ts';
import { messageOf } from '../texts.ts';
import { markGivenBack, retryRefund } from './command.ts';
import { RefundPage } from './page.tsx';
import { findRefund } from './query.ts';

const path = `${moneyPath}/terugbetalingen/:id`;

/** Refunds that need a person: try again, or say that the money was sent back by bank. */
export const refundRoutes = (deps: MoneyDeps): Hono => {
  const act =
    (work: (request: { id: string; by: string }) => ReturnType<typeof retryRefund>, word: string) =>
    async (c: Context) => {
      const id = c.req.param('id') ?? '';
      const done = await work({ id, by: actorOf(deps.staffOf(c)) });
      if (!done.ok && done.reason === 'not-found') return c.notFound();
      return c.redirect(`${moneyPath}/terugbetalingen/${id}?melding=${done.ok ? word : done.reason}`, 303);
    };
  return new Hono()
    .get(path, async (c) => {
      const refund = await findRefund(deps.db, c.req.param('id'));
      if (!refund) return c.notFound();
      const props = { ...frameOf(deps, c), refund, message: messageOf(c.req.query('melding')) };
      return personalPage(c, renderPage(<RefundPage {...props} />));
    })
    .post(
      `${path}/opnieuw`,
      act((request) => retryRefund(deps.db, request), 'refund-retried'),
    )
    .post(
      `${path}/gedaan`,
      act((request) => markGivenBack(deps, request), 'refund-done'),
    );
};
