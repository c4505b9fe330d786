import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { settledFrom } from '../store/organisation.ts';
import { settleInstitute } from './command.ts';
import { typedFrom, type Typed } from './fields.ts';
import { readInstitute } from './form.ts';
import { InstitutePage } from './page.tsx';

export type InstituteDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string };
  csrf: (c: Context) => string;
};

const path = '/beheer/instellingen';

/** The page on which the office says who the institute is and what it has settled. */
export const instituteRoutes = (deps: InstituteDeps): Hono => {
  const { db, clock, site } = deps;
  const page = async (c: Context, typed: Typed | undefined, errors: FieldErrors) => {
    const settled = await settledFrom(db);
    const now = today(clock);
    const latest = settled.at(-1);
    const filled = typed ?? { ...(latest ? typedFrom(latest) : {}), validFrom: now };
    const props = { settled, today: now, typed: filled, errors, saved: c.req.query('melding') === 'bewaard' };
    return personalPage(
      c,
      renderPage(<InstitutePage {...props} site={site} user={deps.staffOf(c).name} csrf={deps.csrf(c)} />),
      typed ? 422 : 200,
    );
  };

  return new Hono()
    .get(path, (c) => page(c, undefined, {}))
    .post(path, async (c) => {
      const { fields } = await readForm(c);
      const read = readInstitute(fields, today(clock));
      if (!read.ok) return page(c, fields, read.errors);
      await settleInstitute(db, { ...read, by: actorOf(deps.staffOf(c)) });
      return c.redirect(`${path}?melding=bewaard`, 303);
    });
};
