import { Hono, type Context } from 'hono';
import { parseDay, today } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Database } from '../../../platform/db/index.ts';
import { actorOf } from '../../../platform/identity/index.ts';
import { isId } from '../../../platform/ids/index.ts';
import { personalFile, personalPage, readForm } from '../../../platform/web/index.ts';
import { findEdition, type Edition } from '../../../training/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../../ui/index.ts';
import { findEditionTerm } from '../../store/assignment-terms.ts';
import { findAsked } from '../query.ts';
import { extend, judge, release, reopen, take, takeFile, type Act } from './command.ts';
import { ListPage, listPath } from './list-page.tsx';
import { OnePage, type OneProps } from './one-page.tsx';
import { findHanded, findOneHanded, type Handed } from './query.ts';
import {
  extensionRefusals,
  messages,
  missingVerdict,
  reopenRefusals,
  verdictRefusals,
  wrongDay,
} from './texts.ts';

export type ReadDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

const base = '/beheer/edities/:code/opdrachten';

/** Teachers read assignments, say what they think, accept them or give them back (S25). */
export const readRoutes = (deps: ReadDeps): Hono => {
  const { db, clock, site } = deps;
  const frame = (c: Context) => ({
    ...{ site, user: deps.staffOf(c).name, roles: deps.staffOf(c).roles, csrf: deps.csrf(c) },
    message: messageOf(c.req.query('melding')),
  });

  const onOne = async (
    c: Context,
    then: (known: { edition: Edition; handed: Handed; act: Act }) => Promise<Response>,
  ): Promise<Response> => {
    const asked = { code: c.req.param('code') ?? '', id: c.req.param('id') ?? '', today: today(clock) };
    const found = await findOneHanded(db, asked);
    if (!found) return c.notFound();
    const staff = deps.staffOf(c);
    const { enrolmentId, editionId } = found.handed.participation;
    return then({ ...found, act: { enrolmentId, editionId, staff, by: actorOf(staff) } });
  };

  const onePage = async (
    c: Context,
    { edition, handed }: { edition: Edition; handed: Handed },
    over: { errors?: FieldErrors; typed?: OneProps['typed'] } = {},
  ): Promise<Response> => {
    const { enrolmentId } = handed.participation;
    const { briefHtml } = await findAsked(db, { edition, enrolmentId, lang: 'nl' });
    const staffId = deps.staffOf(c).id;
    const page = <OnePage {...frame(c)} {...over} {...{ edition, handed, briefHtml, staffId }} />;
    return personalPage(c, renderPage(page), over.errors ? 422 : 200);
  };

  const back = (
    c: Context,
    { edition, handed }: { edition: Edition; handed: Handed },
    word: string,
  ): Response => c.redirect(`${listPath(edition)}/${handed.participation.enrolmentId}?melding=${word}`, 303);

  return new Hono()
    .get(base, async (c) => {
      const edition = await findEdition(db, c.req.param('code'));
      if (!edition) return c.notFound();
      const handed = await findHanded(db, edition, today(clock));
      const term = await findEditionTerm(db, edition);
      return personalPage(c, renderPage(<ListPage {...frame(c)} {...{ edition, handed, term }} />));
    })
    .get(`${base}/:id`, (c) => onOne(c, (known) => onePage(c, known)))
    .get(`${base}/:id/bestanden/:file`, (c) =>
      onOne(c, async ({ act }) => {
        const id = c.req.param('file') ?? '';
        const file = isId(id) ? await takeFile(db, act, id) : undefined;
        return file ? personalFile(c, file) : c.notFound();
      }),
    )
    .post(`${base}/:id/nakijken`, (c) =>
      onOne(c, async (known) => {
        const { fields } = await readForm(c);
        const taken = await take(deps, known.act, fields['van'] || undefined);
        return back(c, known, taken.ok ? 'genomen' : 'door-ander');
      }),
    )
    .post(`${base}/:id/loslaten`, (c) =>
      onOne(c, async (known) => {
        await release(deps, known.act);
        return back(c, known, 'losgelaten');
      }),
    )
    .post(`${base}/:id/oordeel`, (c) =>
      onOne(c, async (known) => {
        const { fields } = await readForm(c);
        const words = fields['woorden'] ?? '';
        const typed = { woorden: words };
        const kind = kinds.get(fields['besluit'] ?? '');
        if (!kind) return onePage(c, known, { errors: { form: missingVerdict }, typed });
        const judged = await judge(deps, known.act, { kind, version: Number(fields['versie']), words });
        if (judged.ok) return back(c, known, kind);
        const field = judged.reason.startsWith('words') ? 'woorden' : 'form';
        return onePage(c, known, { errors: { [field]: verdictRefusals[judged.reason] }, typed });
      }),
    )
    .post(`${base}/:id/heropenen`, (c) =>
      onOne(c, async (known) => {
        const reason = (await readForm(c)).fields['reden'] ?? '';
        const reopened = await reopen(deps, known.act, reason);
        if (reopened.ok) return back(c, known, 'reopened');
        const errors = { reden: reopenRefusals[reopened.reason] };
        return onePage(c, known, { errors, typed: { reden: reason } });
      }),
    )
    .post(`${base}/:id/verlenging`, (c) =>
      onOne(c, async (known) => {
        const { tot = '', waarom = '' } = (await readForm(c)).fields;
        const typed = { tot, waarom };
        const dueOn = parseDay(tot.trim());
        if (!dueOn) return onePage(c, known, { errors: { tot: wrongDay }, typed });
        const term = { term: known.handed.dueOn, returnDay: known.edition.returnDay };
        const extended = await extend(deps, known.act, { dueOn, reason: waarom.trim() }, term);
        if (extended.ok) return back(c, known, 'verlengd');
        const field = extended.reason.startsWith('reason') ? 'waarom' : 'tot';
        return onePage(c, known, { errors: { [field]: extensionRefusals[extended.reason] }, typed });
      }),
    );
};

const kinds = new Map([
  ['akkoord', 'accepted'],
  ['terug', 'returned'],
] as const) as ReadonlyMap<string, 'accepted' | 'returned'>;

const messageOf = (word = '') => (Object.hasOwn(messages, word) ? messages[word] : undefined);
