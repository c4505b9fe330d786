import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { inspectUpload, type CheckedFile, type UploadProblem } from '../../platform/files/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { Accreditation } from '../domain/accreditation.ts';
import {
  findAccreditation,
  findAccreditations,
  findEvidence,
  findVersions,
  removeAccreditation,
  saveAccreditation,
  saveEvidence,
} from '../store/accreditations.ts';
import { fieldsOf, readAccreditation } from './desk-form.ts';
import { AccreditationFormPage, DeskPage, deskPath } from './desk-page.tsx';

export type AccreditOfficeDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

const messages: Record<string, string> = {
  bewaard: 'De accreditatie is bewaard.',
  weg: 'De accreditatie is weggehaald.',
};

const uploadWords: Record<UploadProblem, string> = {
  'too-large': 'Dit bestand is te groot. Kies een bestand van hoogstens 10 MB',
  empty: 'Dit bestand is leeg. Kies een ander bestand',
  'not-allowed': 'Dit soort bestand kunnen wij niet bewaren. Kies een PDF, JPEG of PNG',
  mismatch: 'Dit bestand is iets anders dan de naam zegt. Kies een PDF, JPEG of PNG',
  infected: 'In dit bestand zit een virus. Het is niet bewaard',
};

/** Who may change accreditations and hand over numbers: the office and the course leader. A teacher reads along. */
export const isOffice = (roles: readonly string[]): boolean =>
  roles.includes('office') || roles.includes('courseLeader');

/** S31: the desk of accreditations. */
export const accreditationDeskRoutes = (deps: AccreditOfficeDeps): Hono => {
  const { db, clock } = deps;
  const mayChange = (c: Context) => isOffice(deps.staffOf(c).roles);
  const by = (c: Context) => actorOf(deps.staffOf(c));
  const frame = (c: Context) => {
    const { name, roles } = deps.staffOf(c);
    return { site: deps.site, user: name, roles, csrf: deps.csrf(c) };
  };

  const found =
    (then: (c: Context, accreditation: Accreditation) => Promise<Response>, office = true) =>
    async (c: Context): Promise<Response> => {
      const id = c.req.param('id') ?? '';
      const accreditation = isId(id) ? await findAccreditation(db, id) : undefined;
      return accreditation && (!office || mayChange(c)) ? then(c, accreditation) : c.notFound();
    };

  const formPage = async (
    c: Context,
    accreditation: Accreditation | undefined,
    over: { fields?: Record<string, string>; errors?: FieldErrors } = {},
  ) => {
    const props = {
      ...frame(c),
      accreditation,
      versions: accreditation ? await findVersions(db, accreditation.id) : [],
      fields: over.fields ?? (accreditation ? fieldsOf(accreditation) : {}),
      errors: over.errors,
    };
    return personalPage(c, renderPage(<AccreditationFormPage {...props} />), over.errors ? 422 : 200);
  };

  const save = async (c: Context, before: Accreditation | undefined): Promise<Response> => {
    const { fields, files } = await readForm(c);
    const read = readAccreditation(fields);
    const errors: FieldErrors = read.ok ? {} : read.errors;
    let evidence: CheckedFile | undefined;
    const sent = files['bewijs'];
    if (sent) {
      const checked = await inspectUpload(new Uint8Array(await sent.arrayBuffer()), sent.name);
      if (checked.ok) evidence = checked.value;
      else errors['bewijs'] = uploadWords[checked.reason];
    }
    if (!read.ok || Object.keys(errors).length > 0) return formPage(c, before, { fields, errors });
    await inTransaction(db, async (tx) => {
      const id = await saveAccreditation(tx, before?.id, read.value, { by: by(c), at: clock.now() });
      if (evidence) await saveEvidence(tx, id, evidence);
      await recordAudit(tx, {
        ...{ actor: by(c), act: before ? 'accreditation-changed' : 'accreditation-added', object: id },
        detail: { register: read.value.register, number: read.value.number },
      });
    });
    return c.redirect(`${deskPath}?melding=bewaard`, 303);
  };

  return new Hono()
    .get(deskPath, async (c) => {
      const asked = c.req.query('melding') ?? '';
      const props = {
        ...frame(c),
        accreditations: await findAccreditations(db),
        today: today(clock),
        mayChange: mayChange(c),
        message: Object.hasOwn(messages, asked) ? messages[asked] : undefined,
      };
      return personalPage(c, renderPage(<DeskPage {...props} />));
    })
    .get(`${deskPath}/nieuw`, (c) => (mayChange(c) ? formPage(c, undefined) : c.notFound()))
    .post(`${deskPath}/nieuw`, (c) => (mayChange(c) ? save(c, undefined) : c.notFound()))
    .get(
      `${deskPath}/:id`,
      found((c, accreditation) => formPage(c, accreditation)),
    )
    .post(
      `${deskPath}/:id`,
      found((c, accreditation) => save(c, accreditation)),
    )
    .get(
      `${deskPath}/:id/bewijs`,
      found(async (c, { id }) => {
        const file = await findEvidence(db, id);
        return file ? personalFile(c, file) : c.notFound();
      }, false),
    )
    .post(
      `${deskPath}/:id/weg`,
      found(async (c, { id, number }) => {
        await inTransaction(db, async (tx) => {
          await removeAccreditation(tx, id, clock.now());
          const line = { actor: by(c), act: 'accreditation-removed', object: id, detail: { number } };
          await recordAudit(tx, line);
        });
        return c.redirect(`${deskPath}?melding=weg`, 303);
      }),
    );
};
