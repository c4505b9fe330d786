import { Hono, type Context } from 'hono';
import type { Database } from '../../platform/db/index.ts';
import { personalPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { FindPage, type Found } from './page.tsx';
import { findEditions, findInvoices, findPeople } from './query.ts';
import { readSearch, type SearchWords } from './search-words.ts';

export type FindDeps = {
  db: Database;
  site: Site;
  staffOf: (c: Context) => { name: string };
  csrf: (c: Context) => string;
};

const most = { people: 50, editions: 20, invoices: 20 };

/** The search box of the office. */
export const findAnyoneRoutes = (deps: FindDeps): Hono =>
  new Hono().get('/beheer/zoeken', async (c) => {
    const typed = c.req.query('q') ?? '';
    const search = readSearch(typed);
    const page = (
      <FindPage
        site={deps.site}
        user={deps.staffOf(c).name}
        csrf={deps.csrf(c)}
        typed={search?.text ?? typed.trim().slice(0, 100)}
        found={search && (await find(deps.db, search))}
      />
    );
    return personalPage(c, renderPage(page));
  });

const find = async (db: Database, search: SearchWords): Promise<Found> => {
  const people = await findPeople(db, search, most.people + 1);
  const editions = await findEditions(db, search, most.editions + 1);
  const invoices = await findInvoices(db, search, most.invoices + 1);
  return {
    people: people.slice(0, most.people),
    editions: editions.slice(0, most.editions),
    invoices: invoices.slice(0, most.invoices),
    more: people.length > most.people || editions.length > most.editions || invoices.length > most.invoices,
  };
};
