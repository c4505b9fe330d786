import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { toCsv, toXlsx } from '../../platform/tables/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { findEdition, type Edition } from '../../training/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { expectedHalfDays } from '../domain/field-list.ts';
import { findAttendanceOf, type Recorder } from '../store/attendance.ts';
import { participantsOfRoom, type RoomPerson } from '../store/rooms.ts';
import { BadgesPage } from './badges-page.tsx';
import { correctAttendance, readCorrection } from './correct.ts';
import { attendanceTable } from './export.ts';
import { PersonAttendancePage } from './person-page.tsx';
import { findBadges, findRoom } from './query.ts';
import { attendancePath, AttendanceTablePage } from './table-page.tsx';
import { correctionTexts } from './texts.ts';

export type AttendStaffDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

const base = '/beheer/edities/:code/presentie';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Who records, in this request. */
export const recorderOf = (deps: AttendStaffDeps, c: Context): Recorder => {
  const staff = deps.staffOf(c);
  return { actor: actorOf(staff), name: staff.name };
};

export const frameOf = (deps: AttendStaffDeps, c: Context) => ({
  site: deps.site,
  user: deps.staffOf(c).name,
  roles: deps.staffOf(c).roles,
  csrf: deps.csrf(c),
});

/** Finds the edition in the address, or answers that it is not there. */
export const ofEdition =
  (db: Database, show: (c: Context, edition: Edition) => Promise<Response>) =>
  async (c: Context): Promise<Response> => {
    const edition = await findEdition(db, c.req.param('code') ?? '');
    return edition ? show(c, edition) : c.notFound();
  };

/** The table of an edition's attendance, each person's history with its corrections, and what can be taken along. */
export const attendanceDeskRoutes = (deps: AttendStaffDeps): Hono => {
  const { db } = deps;

  const ofPerson = (show: (c: Context, edition: Edition, person: RoomPerson) => Promise<Response>) =>
    ofEdition(db, async (c, edition) => {
      const person = (await participantsOfRoom(db, edition)).find(
        (one) => one.enrolmentId === c.req.param('id'),
      );
      return person ? show(c, edition, person) : c.notFound();
    });

  const personPage = async (
    c: Context,
    edition: Edition,
    person: RoomPerson,
    over: { errors?: FieldErrors; typed?: Record<string, string>; message?: string | undefined } = {},
  ) => {
    const events = await findAttendanceOf(db, person.enrolmentId);
    const props = { ...frameOf(deps, c), edition, person, events, recordId: newId(), ...over };
    return personalPage(c, renderPage(<PersonAttendancePage {...props} />), over.errors ? 422 : 200);
  };

  /** Personal data leave the office: who took them along is written down. */
  const giveTable = (file: 'csv' | 'xlsx') =>
    ofEdition(db, async (c, edition) => {
      const table = attendanceTable(edition, await findRoom(db, edition));
      const bytes = file === 'csv' ? new TextEncoder().encode(toCsv(table)) : await toXlsx(table);
      await inTransaction(db, (tx) =>
        recordAudit(tx, {
          actor: recorderOf(deps, c).actor,
          act: 'attendance-exported',
          object: edition.id,
          detail: { code: edition.code, file: `presentie.${file}` },
        }),
      );
      const name = `presentie-${edition.code}.${file}`;
      return personalFile(c, { name, mediaType: mediaTypes[file], bytes });
    });

  return new Hono()
    .get(
      base,
      ofEdition(db, async (c, edition) => {
        const props = { ...frameOf(deps, c), edition, room: await findRoom(db, edition) };
        return personalPage(c, renderPage(<AttendanceTablePage {...props} />));
      }),
    )
    .get(`${base}/presentie.csv`, giveTable('csv'))
    .get(`${base}/presentie.xlsx`, giveTable('xlsx'))
    .get(
      `${base}/badges`,
      ofEdition(db, async (c, edition) => {
        const props = { ...frameOf(deps, c), edition, badges: await findBadges(db, edition) };
        return personalPage(c, renderPage(<BadgesPage {...props} />));
      }),
    )
    .get(
      `${base}/deelnemers/:id`,
      ofPerson((c, edition, person) => {
        const message = c.req.query('melding') === 'verbeterd' ? correctionTexts.saved : undefined;
        return personPage(c, edition, person, { message });
      }),
    )
    .post(
      `${base}/deelnemers/:id`,
      ofPerson(async (c, edition, person) => {
        const { fields } = await readForm(c);
        const read = readCorrection(fields, expectedHalfDays(person));
        if (!read.ok) return personPage(c, edition, person, { errors: read.errors, typed: fields });
        await correctAttendance(deps, edition, person.enrolmentId, read.value, recorderOf(deps, c));
        const to = `${attendancePath(edition.code)}/deelnemers/${person.enrolmentId}`;
        return c.redirect(`${to}?melding=verbeterd`, 303);
      }),
    );
};
