import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { dossierFacts } from '../store/dossier-facts.ts';
import { findOwnDossier, findOwnDossiers } from '../store/dossiers.ts';
import { DossierPage } from './dossier-page.tsx';
import { HomePage } from './home-page.tsx';

export type MyDossiersDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  personOf: (c: Context) => { email: string };
};

/** `/mijn` and `/mijn/:code`: what somebody has done and what is still to come. */
export const myDossiersRoutes = ({ db, clock, site, lang, personOf }: MyDossiersDeps): Hono =>
  new Hono()
    .get('/mijn', async (c) => {
      const { email } = personOf(c);
      const own = await findOwnDossiers(db, email);
      const facts = await dossierFacts(db, own, today(clock));
      const dossiers = own.flatMap((dossier) => {
        const known = facts.get(dossier.participation.enrolmentId);
        return known ? [{ dossier, facts: known }] : [];
      });
      return personalPage(c, renderPage(<HomePage {...{ site, lang, email, dossiers }} />));
    })
    // Only what can be a code: other pages below /mijn are somebody else's.
    .get('/mijn/:code{(?:[Rr][Tt]|[Tt][Dd])[0-9]{8}[A-Za-z]?}', async (c) => {
      const { email } = personOf(c);
      const dossier = await findOwnDossier(db, email, c.req.param('code'));
      const facts =
        dossier && (await dossierFacts(db, [dossier], today(clock))).get(dossier.participation.enrolmentId);
      if (!facts) return c.notFound();
      return personalPage(c, renderPage(<DossierPage {...{ site, lang, email, dossier, facts }} />));
    });
