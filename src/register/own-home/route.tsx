import { Hono, type Context } from 'hono';
import { dutchDay, today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalPage } from '../../platform/web/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { appealUntil, contestableKind } from '../domain/appeal.ts';
import { standingOn } from '../domain/standing.ts';
import { findAppealsOf } from '../store/appeals.ts';
import { findApplicationsOf } from '../store/applications.ts';
import { loadSettings } from '../store/settings.ts';
import { findHistory, findListing } from '../store/standings.ts';
import { findOwnTherapist } from '../store/therapists.ts';
import { OwnHomePage } from './page.tsx';

export type OwnHomeDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  personOf: (c: Context) => { id: string; email: string };
};

/** `/mijn/register`: where somebody stands with the register. */
export const ownHomeRoutes = ({ db, clock, site, lang, personOf }: OwnHomeDeps): Hono => {
  const registrationOf = async (c: Context) => {
    const therapist = await findOwnTherapist(db, personOf(c));
    if (!therapist) return undefined;
    const now = today(clock);
    const history = await findHistory(db, therapist.id);
    const { appealWeeks } = await loadSettings(db, now);
    const lodged = new Set((await findAppealsOf(db, therapist.id)).map(({ eventId }) => eventId));
    const contestable = history.filter(
      ({ id, kind, recordedAt }) =>
        contestableKind(kind) !== undefined &&
        !lodged.has(id) &&
        now <= appealUntil(dutchDay(recordedAt), appealWeeks),
    );
    return {
      standing: standingOn(history, now),
      listing: await findListing(db, therapist, now),
      history,
      contestable: new Set(contestable.map(({ id }) => id)),
    };
  };
  return new Hono().get('/mijn/register', async (c) => {
    const [application] = await findApplicationsOf(db, personOf(c).id);
    const page = (
      <OwnHomePage
        {...{ site, lang }}
        message={c.req.query('melding')}
        application={application?.standing.state}
        registration={await registrationOf(c)}
      />
    );
    return personalPage(c, renderPage(page));
  });
};
