import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId, newId } from '../../platform/ids/index.ts';
import { personalPage, readForm, sharedPage } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { withdraw } from './command.ts';
import { nothingTyped, parseStatement, type Typed } from './form.ts';
import type { FormLimits } from '../../platform/limits/index.ts';
import { CheckPage, ReceivedPage, StatePage } from './page.tsx';
import { withdrawTexts } from './texts.ts';

export type WithdrawDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  limits: FormLimits;
  /** Who asks, for the limit: the address of the connection. */
  visitorOf: (c: Context) => string;
};

/** `/herroepen`: the withdrawal function that consumer law asks for (money.md), in two steps and open to everybody. */
export const withdrawRoutes = ({ db, clock, site, lang, limits, visitorOf }: WithdrawDeps): Hono => {
  const firstPage = renderPage(<StatePage site={site} lang={lang} typed={nothingTyped} />);

  const again = (
    c: Context,
    typed: Typed,
    errors: FieldErrors | undefined,
    status: 200 | 422 | 429,
  ): Response =>
    personalPage(
      c,
      renderPage(<StatePage site={site} lang={lang} typed={typed} {...(errors ? { errors } : {})} />),
      status,
    );

  const routes = new Hono();
  routes
    .get('/herroepen', (c) => sharedPage(c, firstPage))
    .post('/herroepen', async (c) => {
      const form = parseStatement((await readForm(c)).fields, lang);
      if (!form.ok) return again(c, form.typed, form.errors, 422);
      return personalPage(
        c,
        renderPage(<CheckPage site={site} lang={lang} statement={form.statement} id={newId()} />),
      );
    })
    .post('/herroepen/wijzigen', async (c) => {
      const form = parseStatement((await readForm(c)).fields, lang);
      return again(c, form.ok ? form.statement : form.typed, undefined, 200);
    })
    // Who reloads the answer in a new tab, or follows its address, begins anew.
    .get('/herroepen/:step{bevestigen|wijzigen}', (c) => c.redirect(localPath('/herroepen', lang), 303))
    .post('/herroepen/bevestigen', async (c) => {
      const { fields } = await readForm(c);
      const form = parseStatement(fields, lang);
      if (!form.ok) return again(c, form.typed, form.errors, 422);
      const { statement } = form;
      if (!(await limits.perVisitor(visitorOf(c))))
        return again(c, statement, { form: withdrawTexts[lang].errors.tooMany }, 429);
      const id = isId(fields['verklaring'] ?? '') ? fields['verklaring']! : newId();
      // A mailbox that had many of these gets no more of them; the statement itself always counts.
      const acknowledge = await limits.perAddress(statement.email.toLowerCase());
      const { receivedAt } = await withdraw({ db, clock }, { id, statement, lang, acknowledge });
      return personalPage(
        c,
        renderPage(<ReceivedPage site={site} lang={lang} statement={statement} receivedAt={receivedAt} />),
      );
    });
  return routes;
};
