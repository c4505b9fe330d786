import { Hono, type Context } from 'hono';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { toCsv } from '../../platform/tables/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { findEdition, type Edition, type Participation } from '../../training/index.ts';
import { renderPage, type FieldErrors } from '../../ui/index.ts';
import type { HandoffLine } from '../domain/points.ts';
import { findRegistrations, saveRegistration } from '../store/points.ts';
import { findInRoom } from '../store/rooms.ts';
import { fileAdapter } from './adapter.ts';
import { isOffice, type AccreditOfficeDeps } from './desk-routes.tsx';
import { handOver, type HandOverRefusal } from './hand-over.ts';
import { linesTable } from './lists.ts';
import { OfficeRegistrationPage, PointsPage, pointsPath } from './points-page.tsx';
import { accreditationsOf, editionPoints } from './points.ts';
import { readRegistration } from './registration-form.tsx';

const base = '/beheer/edities/:code/punten';
const messages: Record<string, string> = {
  doorgegeven: 'Vastgelegd. Onder de lijst staat wat u hebt doorgegeven.',
  registratie: 'De registratie is bewaard.',
};

const refusalWords: Record<HandOverRefusal, string> = {
  'nothing-new': 'Er is niets nieuws om door te geven. Misschien heeft een collega het net gedaan.',
  'list-changed':
    'De lijst is veranderd terwijl u ernaar keek. Er is niets vastgelegd. Kijk de nieuwe lijst na en geef die door.',
};

/** S31: the hand-off of points per edition. */
export const pointsRoutes = (deps: AccreditOfficeDeps): Hono => {
  const { db, clock } = deps;
  const by = (c: Context) => actorOf(deps.staffOf(c));
  const full = (c: Context) => isOffice(deps.staffOf(c).roles);
  const frame = (c: Context) => {
    const { name, roles } = deps.staffOf(c);
    return { site: deps.site, user: name, roles, csrf: deps.csrf(c) };
  };

  /** Finds the edition; `office` asks for who may see numbers. */
  const ofEdition =
    (then: (c: Context, edition: Edition) => Promise<Response>, office = true) =>
    async (c: Context): Promise<Response> => {
      const edition = !office || full(c) ? await findEdition(db, c.req.param('code') ?? '') : undefined;
      return edition ? then(c, edition) : c.notFound();
    };

  const ofPerson = (then: (c: Context, edition: Edition, person: Participation) => Promise<Response>) =>
    ofEdition(async (c, edition) => {
      const id = c.req.param('id') ?? '';
      const person = isId(id) ? await findInRoom(db, edition, id) : undefined;
      return person ? then(c, edition, person) : c.notFound();
    });

  const pointsPage = async (c: Context, edition: Edition, error?: string) => {
    const asked = c.req.query('melding') ?? '';
    const props = {
      ...frame(c),
      ...{ edition, error, full: full(c) },
      points: await editionPoints(db, edition),
      message: Object.hasOwn(messages, asked) ? messages[asked] : undefined,
    };
    return personalPage(c, renderPage(<PointsPage {...props} />), error ? 422 : 200);
  };

  const registrationPage = async (
    c: Context,
    edition: Edition,
    person: Participation,
    over: { typed?: Record<string, string>; errors?: FieldErrors } = {},
  ) => {
    const registration = (await findRegistrations(db, [person])).get(person.enrolmentId);
    if (!registration) return c.notFound();
    const accreditations = await accreditationsOf(db, edition);
    const props = { ...frame(c), edition, person, registration, accreditations, ...over };
    return personalPage(c, renderPage(<OfficeRegistrationPage {...props} />), over.errors ? 422 : 200);
  };

  /** Personal data leave the office: who took them along is written down. */
  const giveLines = async (c: Context, edition: Edition, name: string, lines: readonly HandoffLine[]) => {
    await inTransaction(db, (tx) =>
      recordAudit(tx, {
        ...{ actor: by(c), act: 'points-exported', object: edition.id },
        detail: { code: edition.code, records: lines.length },
      }),
    );
    const bytes = new TextEncoder().encode(toCsv(linesTable(name, lines)));
    return personalFile(c, { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', bytes });
  };

  return new Hono()
    .get(
      base,
      ofEdition((c, edition) => pointsPage(c, edition), false),
    )
    .get(
      `${base}/doorgegeven/:file{.+\\.csv}`,
      ofEdition(async (c, edition) => {
        const id = (c.req.param('file') ?? '').replace(/\.csv$/, '');
        const { lists } = await editionPoints(db, edition);
        const handoff = lists.flatMap(({ handoffs }) => handoffs).find((one) => one.id === id);
        return handoff ? giveLines(c, edition, `doorgegeven-${edition.code}`, handoff.lines) : c.notFound();
      }),
    )
    .get(
      `${base}/deelnemers/:id`,
      ofPerson((c, edition, person) => registrationPage(c, edition, person)),
    )
    .post(
      `${base}/deelnemers/:id`,
      ofPerson(async (c, edition, person) => {
        const { fields } = await readForm(c);
        const read = readRegistration(fields, await accreditationsOf(db, edition), 'nl');
        if (!read.ok) return registrationPage(c, edition, person, { typed: fields, errors: read.errors });
        await inTransaction(db, async (tx) => {
          const { enrolmentId } = person;
          await saveRegistration(tx, enrolmentId, read.value, { by: by(c), at: clock.now() });
          await recordAudit(tx, { actor: by(c), act: 'registration-corrected', object: enrolmentId });
        });
        return c.redirect(pointsPath(edition.code, '?melding=registratie'), 303);
      }),
    )
    .get(
      `${base}/:id/lijst.csv`,
      ofEdition(async (c, edition) => {
        const { lists } = await editionPoints(db, edition);
        const list = lists.find(({ accreditation }) => accreditation.id === c.req.param('id'));
        return list ? giveLines(c, edition, `punten-${edition.code}`, list.lines) : c.notFound();
      }),
    )
    .post(
      `${base}/:id/doorgeven`,
      ofEdition(async (c, edition) => {
        const accreditationId = c.req.param('id') ?? '';
        if (!(await accreditationsOf(db, edition)).some(({ id }) => id === accreditationId))
          return c.notFound();
        const digest = (await readForm(c)).fields['lijst'] ?? '';
        const recorder = { actor: by(c), name: deps.staffOf(c).name };
        const asked = { edition, accreditationId, digest, by: recorder };
        const handed = await handOver({ db, clock }, asked, fileAdapter(`punten-${edition.code}`));
        return handed.ok
          ? c.redirect(pointsPath(edition.code, '?melding=doorgegeven'), 303)
          : pointsPage(c, edition, refusalWords[handed.reason]);
      }),
    );
};
