import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { toCsv, toXlsx } from '../../platform/tables/index.ts';
import { personalFile, personalPage } from '../../platform/web/index.ts';
import { renderPage } from '../../ui/index.ts';
import type { Edition } from '../domain/edition.ts';
import { findEdition } from '../store/editions.ts';
import { loadOrganisation } from '../store/organisation.ts';
import { attendanceList } from './attendance-list.ts';
import { exportTable } from './export.ts';
import { listAddress, readFilter, readPageNumber, stateFilters } from './filter.ts';
import { EnrolmentsPage, ParticipantsPage } from './list-pages.tsx';
import { actorOn, frameOf, type ParticipantsDeps } from './office.ts';
import { countParticipants, findPage, findParticipants, pageSize } from './query.ts';
import { isExpected } from './view.ts';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The lists of people: of one edition, with what can be taken along, and of all. */
export const listRoutes = (deps: ParticipantsDeps): Hono => {
  const { db } = deps;

  /** Finds the edition in the address, or answers that it is not there. */
  const ofEdition =
    (show: (c: Context, edition: Edition) => Promise<Response>) =>
    async (c: Context): Promise<Response> => {
      const edition = await findEdition(db, c.req.param('code') ?? '');
      return edition ? show(c, edition) : c.notFound();
    };

  /** Personal data leave the office: who took them along is written down. */
  const noteExport = (c: Context, edition: Edition, file: string) =>
    inTransaction(db, (tx) =>
      recordAudit(tx, {
        actor: actorOn(deps, c),
        act: 'participants-exported',
        object: edition.id,
        detail: { code: edition.code, file },
      }),
    );

  const showParticipants = async (c: Context, edition: Edition) => {
    const filter = readFilter(c.req.query('staat'));
    const counts = await countParticipants(db, edition.id, stateFilters);
    const listed = await findParticipants(db, edition.id, filter);
    const props = { ...frameOf(deps, c), edition, filter, counts, listed };
    return personalPage(c, renderPage(<ParticipantsPage {...props} />));
  };

  const giveAttendanceList = async (c: Context, edition: Edition) => {
    const expected = (await findParticipants(db, edition.id, 'seat')).filter(isExpected);
    const author = (await loadOrganisation(db, today(deps.clock))).name;
    const bytes = await attendanceList({ edition, expected, author, madeAt: deps.clock.now() });
    await noteExport(c, edition, 'presentielijst.pdf');
    const name = `presentielijst-${edition.code}.pdf`;
    return personalFile(c, { name, mediaType: 'application/pdf', bytes });
  };

  const giveTable = (file: 'csv' | 'xlsx') => async (c: Context, edition: Edition) => {
    const listed = await findParticipants(db, edition.id, readFilter(c.req.query('staat')));
    const table = exportTable(edition.code, listed);
    const bytes = file === 'csv' ? new TextEncoder().encode(toCsv(table)) : await toXlsx(table);
    await noteExport(c, edition, `deelnemers.${file}`);
    return personalFile(c, {
      name: `deelnemers-${edition.code}.${file}`,
      mediaType: mediaTypes[file],
      bytes,
    });
  };

  const showEnrolments = async (c: Context) => {
    const filter = readFilter(c.req.query('staat'));
    const words = cleanWords(c.req.query('q') ?? '');
    const page = readPageNumber(c.req.query('pagina'));
    const { listed, total } = await findPage(db, { filter, words, page });
    const last = Math.max(1, Math.ceil(total / pageSize));
    if (page > last)
      return c.redirect(listAddress('/beheer/inschrijvingen', { filter, words, page: last }), 303);
    const props = { ...frameOf(deps, c), filter, words, page, total, listed };
    return personalPage(c, renderPage(<EnrolmentsPage {...props} />));
  };

  return new Hono()
    .get('/beheer/edities/:code/deelnemers', ofEdition(showParticipants))
    .get('/beheer/edities/:code/presentielijst.pdf', ofEdition(giveAttendanceList))
    .get('/beheer/edities/:code/deelnemers.csv', ofEdition(giveTable('csv')))
    .get('/beheer/edities/:code/deelnemers.xlsx', ofEdition(giveTable('xlsx')))
    .get('/beheer/inschrijvingen', showEnrolments);
};

/** Words to look for, as far as a database takes them: no control characters, no half signs. */
const cleanWords = (typed: string): string =>
  typed
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 100)
    .toWellFormed();
