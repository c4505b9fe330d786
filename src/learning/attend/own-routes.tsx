import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalPage } from '../../platform/web/index.ts';
import { loadOrganisation } from '../../training/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { decidingEvents } from '../domain/attendance.ts';
import { attendanceTokens, findAttendanceOf } from '../store/attendance.ts';
import { findOwnDossier } from '../store/dossiers.ts';
import { OwnAttendancePage } from './own-page.tsx';

export type AttendOwnDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  personOf: (c: Context) => { email: string };
};

/** A participant's own page about attendance: somebody else's edition is not there. */
export const ownAttendanceRoutes = ({ db, clock, site, lang, personOf }: AttendOwnDeps): Hono =>
  new Hono().get('/mijn/:code/aanwezigheid', async (c) => {
    const { email } = personOf(c);
    const dossier = await findOwnDossier(db, email, c.req.param('code'));
    if (!dossier) return c.notFound();
    const { enrolmentId } = dossier.participation;
    const props = {
      site,
      lang,
      email,
      edition: dossier.edition,
      token: (await attendanceTokens(db, [enrolmentId])).get(enrolmentId) ?? '',
      deciding: decidingEvents(await findAttendanceOf(db, enrolmentId)).get(enrolmentId) ?? new Map(),
      officeEmail: (await loadOrganisation(db, today(clock))).email,
    };
    return personalPage(c, renderPage(<OwnAttendancePage {...props} />));
  });
