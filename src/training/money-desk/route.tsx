import { Hono } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import { personalPage } from '../../platform/web/index.ts';
import { renderPage } from '../../ui/index.ts';
import { findDesk } from './desk/query.ts';
import { deskRoutes } from './desk/route.tsx';
import { findLastComparison, findTotals } from './ledger/query.ts';
import { ledgerRoutes } from './ledger/route.tsx';
import { frameOf, moneyPath, type MoneyDeps } from './office.ts';
import { MoneyPage } from './page.tsx';
import { findRefunds } from './refunds/query.ts';
import { refundRoutes } from './refunds/route.tsx';
import { messageOf } from './texts.ts';
import { findOpenTransfers } from './transfers/query.ts';
import { transferRoutes } from './transfers/route.tsx';

/** Refunds that are shown at once; those that are not done come first. */
const refundsShown = 50;

/** All about money in the office: what waits for a decision, and the book in which everything stands. */
export const moneyRoutes = (deps: MoneyDeps): Hono =>
  new Hono()
    .get(moneyPath, async (c) => {
      const { db } = deps;
      const page = (
        <MoneyPage
          {...frameOf(deps, c)}
          message={messageOf(c.req.query('melding'))}
          today={today(deps.clock)}
          desk={await findDesk(db)}
          transfers={await findOpenTransfers(db)}
          refunds={await findRefunds(db, refundsShown)}
          comparison={await findLastComparison(db)}
          totals={await findTotals(db)}
        />
      );
      return personalPage(c, renderPage(page));
    })
    .route('/', deskRoutes(deps))
    .route('/', transferRoutes(deps))
    .route('/', refundRoutes(deps))
    .route('/', ledgerRoutes(deps));
