import { Hono, type Context } from 'hono';
import { findAudit } from '../../platform/audit/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { LogbookPage } from './page.tsx';
import { findNames } from './query.ts';

export type LogbookDeps = {
  db: Database;
  site: Site;
  staffOf: (c: Context) => { name: string };
  csrf: (c: Context) => string;
};

const linesShown = 100;

/** The logbook of the office: read only, for nothing in it ever changes. */
export const logbookRoutes = (deps: LogbookDeps): Hono =>
  new Hono().get('/beheer/logboek', async (c) => {
    const object = objectOf(c.req.query('object'));
    const before = lineNumber(c.req.query('voor'));
    const found = await findAudit(deps.db, {
      limit: linesShown + 1,
      ...(object && { object }),
      ...(before !== undefined && { before }),
    });
    const lines = found.slice(0, linesShown);
    const ids = new Set(lines.flatMap((line) => [line.actor, line.object]));
    if (object) ids.add(object);
    const page = (
      <LogbookPage
        site={deps.site}
        user={deps.staffOf(c).name}
        csrf={deps.csrf(c)}
        lines={lines}
        names={await findNames(deps.db, [...ids])}
        object={object}
        older={found.length > linesShown ? lines.at(-1)?.id : undefined}
        first={before === undefined}
      />
    );
    return personalPage(c, renderPage(page));
  });

/** An object is an id or a word with an id, in plain characters; anything else in the address filters nothing. */
const objectOf = (text = ''): string | undefined => (/^[\w:.@-]{1,200}$/.test(text) ? text : undefined);

const lineNumber = (text = ''): number | undefined => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);
