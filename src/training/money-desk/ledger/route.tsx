import { Hono } from 'hono';
import { inTransaction } from '../../../platform/db/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { actorOf } from '../../../platform/identity/index.ts';
import { personalFile, personalPage } from '../../../platform/web/index.ts';
import { renderPage } from '../../../ui/index.ts';
import { frameOf, moneyPath, type MoneyDeps } from '../office.ts';
import { LedgerPage } from './page.tsx';
import { findLedger } from './query.ts';
import { ledgerSheet } from './sheet.ts';

const linesShown = 100;

/** The book of all money: on pages, and whole as a sheet. */
export const ledgerRoutes = (deps: MoneyDeps): Hono =>
  new Hono()
    .get(`${moneyPath}/kasboek`, async (c) => {
      const before = lineNumber(c.req.query('voor'));
      const found = await findLedger(deps.db, { before, limit: linesShown + 1 });
      const lines = found.slice(0, linesShown);
      const older = found.length > linesShown ? lines.at(-1)?.id : undefined;
      const props = { ...frameOf(deps, c), lines, older, first: before === undefined };
      return personalPage(c, renderPage(<LedgerPage {...props} />));
    })
    .get(`${moneyPath}/kasboek.csv`, async (c) => {
      const lines = await findLedger(deps.db, { before: undefined, limit: undefined });
      const actor = actorOf(deps.staffOf(c));
      await inTransaction(deps.db, (tx) =>
        recordAudit(tx, { actor, act: 'ledger-exported', object: 'ledger', detail: { lines: lines.length } }),
      );
      return personalFile(c, ledgerSheet(lines));
    });

/** The number of a line in an address; anything else counts as none. */
const lineNumber = (text = ''): number | undefined => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);
