import { Hono, type Context } from 'hono';
import { parseDay, today } from '../../../kernel/calendar-day.ts';
import { actorOf } from '../../../platform/identity/index.ts';
import { personalPage, readForm } from '../../../platform/web/index.ts';
import { renderPage, type FieldErrors } from '../../../ui/index.ts';
import { frameOf, moneyPath, type MoneyDeps } from '../office.ts';
import { noDay, receiveRefusals } from '../texts.ts';
import { receiveTransfer } from './command.ts';
import { TransferPage } from './page.tsx';
import { findTransfer, type Transfer } from './query.ts';

const path = `${moneyPath}/overboekingen/:number`;

/** S22: a bank transfer is booked as received by hand, after a page that says what that does. */
export const transferRoutes = (deps: MoneyDeps): Hono => {
  const onePage = (c: Context, transfer: Transfer, receivedOn: string, errors?: FieldErrors) => {
    const props = { ...frameOf(deps, c), transfer, today: today(deps.clock), receivedOn, errors };
    return personalPage(c, renderPage(<TransferPage {...props} />), errors ? 422 : 200);
  };
  return new Hono()
    .get(path, async (c) => {
      const transfer = await findTransfer(deps.db, c.req.param('number'));
      return transfer ? onePage(c, transfer, today(deps.clock)) : c.notFound();
    })
    .post(path, async (c) => {
      const transfer = await findTransfer(deps.db, c.req.param('number'));
      if (!transfer) return c.notFound();
      const typed = ((await readForm(c)).fields['ontvangen'] ?? '').trim();
      const receivedOn = parseDay(typed);
      if (!receivedOn) return onePage(c, transfer, typed, { ontvangen: noDay });
      const by = actorOf(deps.staffOf(c));
      const received = await receiveTransfer(deps, { number: transfer.number, receivedOn, by });
      if (received.ok) return c.redirect(`${moneyPath}?melding=transfer-${received.value.outcome}`, 303);
      if (received.reason === 'not-found') return c.notFound();
      return onePage(c, transfer, typed, { ontvangen: receiveRefusals[received.reason] });
    });
};
