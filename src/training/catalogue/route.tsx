import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalPage, sharedPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { canEnrol } from '../domain/edition.ts';
import { loadOrganisation } from '../store/organisation.ts';
import { createBrochures } from './brochure.ts';
import { EditionPage, UnknownEditionPage } from './edition-page.tsx';
import { feedOf } from './feed.ts';
import { ArchivePage, EmbedHelpPage, EmbedPage, ListPage } from './list-page.tsx';
import { findListed, listEditions, type ListedEdition } from './query.ts';
import { readSearch } from './search.ts';
import { narrow, placesOf, type Shelf } from './shelf.ts';

/** How many other editions an edition's page points to. */
const othersShown = 3;

/** The public catalogue: list, archive, one edition with its brochure, feed, and the list for other sites. */
export const catalogueRoutes = (deps: {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  shelf: Shelf;
}): Hono => {
  const { db, clock, site, lang, shelf } = deps;
  const now = () => today(clock);
  const brochureOf = createBrochures();

  const onEdition = async (
    c: Context,
    work: (edition: ListedEdition) => Promise<Response>,
  ): Promise<Response> => {
    const given = c.req.param('code') ?? '';
    const code = given.toUpperCase();
    const edition = /^RT\d{8}[A-Z]?$/.test(code) ? await findListed(db, now(), editionCase(code)) : undefined;
    if (!edition) return personalPage(c, renderPage(<UnknownEditionPage site={site} lang={lang} />), 404);
    if (edition.code !== given) return c.redirect(c.req.path.replace(given, edition.code), 301);
    return work(edition);
  };

  return new Hono()
    .get('/cursussen', async (c) => {
      const search = readSearch(c.req.query());
      const coming = await shelf.coming();
      const page = (
        <ListPage
          site={site}
          lang={lang}
          editions={narrow(coming, search)}
          places={placesOf(coming)}
          search={search}
          today={now()}
        />
      );
      return sharedPage(c, renderPage(page));
    })
    .get('/cursussen.rss', async (c) => {
      c.header('content-type', 'application/rss+xml; charset=utf-8');
      c.header('cache-control', 'public, max-age=300');
      return c.body(feedOf(site, lang, await shelf.coming()));
    })
    .get('/cursussen/archief', async (c) => {
      const editions = await listEditions(db, now(), { when: 'past' });
      return sharedPage(c, renderPage(<ArchivePage site={site} lang={lang} editions={editions} />));
    })
    .get('/cursussen/insluiten', (c) => sharedPage(c, renderPage(<EmbedHelpPage site={site} lang={lang} />)))
    .get('/insluiten/cursussen', async (c) => {
      c.header(
        'content-security-policy',
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *",
      );
      return sharedPage(c, renderPage(<EmbedPage site={site} lang={lang} editions={await shelf.coming()} />));
    })
    .get('/cursussen/:code', (c) =>
      onEdition(c, async (edition) => {
        const others = (await shelf.coming()).filter(
          (other) =>
            other.code !== edition.code && other.availability !== 'full' && canEnrol(other, now()).ok,
        );
        const { cancellationTerms } = await loadOrganisation(db, now());
        return sharedPage(
          c,
          renderPage(
            <EditionPage
              site={site}
              lang={lang}
              edition={edition}
              others={others.slice(0, othersShown)}
              cancellationTerms={cancellationTerms[lang]}
              today={now()}
            />,
          ),
        );
      }),
    )
    .get('/cursussen/:code/brochure.pdf', (c) =>
      onEdition(c, async (edition) => {
        const { name, cancellationTerms } = await loadOrganisation(db, now());
        const bytes = await brochureOf({
          site,
          lang,
          edition,
          institute: name,
          cancellationTerms: cancellationTerms[lang],
          today: now(),
          madeAt: clock.now(),
        });
        c.header('content-type', 'application/pdf');
        c.header('content-disposition', `inline; filename="${edition.code}.pdf"`);
        c.header('cache-control', 'public, max-age=60');
        return c.body(bytes as Uint8Array<ArrayBuffer>);
      }),
    );
};

/** A code as it is kept: capitals, and a small letter for a second edition on one day. */
const editionCase = (code: string): string => code.slice(0, 10) + code.slice(10).toLowerCase();
