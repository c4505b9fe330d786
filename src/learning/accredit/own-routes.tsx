import { Hono, type Context } from 'hono';
import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { personActor } from '../../platform/identity/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { loadOrganisation } from '../../training/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { findOwnDossier, type Dossier } from '../store/dossiers.ts';
import { findRegistrations, saveRegistration } from '../store/points.ts';
import { OwnPointsPage, ownPath } from './own-page.tsx';
import { editionPoints, recordsOf } from './points.ts';
import { proofPdf } from './proof-pdf.ts';
import { readRegistration } from './registration-form.tsx';

export type AccreditOwnDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  personOf: (c: Context) => { id: string; email: string };
  csrf: (c: Context) => string;
};

const base = '/mijn/:code/punten';

/** S31: a participant sees their points, takes a proof along, and puts their own registration right. */
export const ownPointsRoutes = (deps: AccreditOwnDeps): Hono => {
  const { db, clock, site, lang } = deps;

  const own = async (c: Context, then: (dossier: Dossier) => Promise<Response>): Promise<Response> => {
    const dossier = await findOwnDossier(db, deps.personOf(c).email, c.req.param('code') ?? '');
    return dossier ? then(dossier) : c.notFound();
  };

  const look = async ({ edition, participation }: Dossier) => {
    const { lists, accreditations } = await editionPoints(db, edition);
    for (const list of lists) {
      const { enrolmentId } = participation;
      const claimant = list.claimants.find(({ person }) => person.enrolmentId === enrolmentId);
      if (!claimant) continue;
      const records = recordsOf(list.accreditation, edition, claimant);
      const earned = records.reduce((sum, { points }) => sum + points, 0);
      return { accreditations, own: { list, claimant, earned }, records };
    }
    return { accreditations, own: undefined, records: [] };
  };

  const page = async (
    c: Context,
    dossier: Dossier,
    over: { typed?: Record<string, string>; errors?: FieldErrors } = {},
  ) => {
    const { participation, edition } = dossier;
    const { accreditations, own: found } = await look(dossier);
    const registration = (await findRegistrations(db, [participation])).get(participation.enrolmentId);
    const props = {
      ...{ site, lang, edition, accreditations, own: found, ...over },
      csrf: deps.csrf(c),
      email: deps.personOf(c).email,
      registration: registration ?? { register: '', number: '', name: participation.name },
      saved: c.req.query('melding') === 'bewaard',
    };
    return personalPage(c, renderPage(<OwnPointsPage {...props} />), over.errors ? 422 : 200);
  };

  return new Hono()
    .get(base, (c) => own(c, (dossier) => page(c, dossier)))
    .post(base, (c) =>
      own(c, async (dossier) => {
        const { fields } = await readForm(c);
        const { accreditations } = await look(dossier);
        const read = readRegistration(fields, accreditations, lang);
        if (!read.ok) return page(c, dossier, { typed: fields, errors: read.errors });
        const { enrolmentId } = dossier.participation;
        const by = personActor(deps.personOf(c));
        await inTransaction(db, async (tx) => {
          await saveRegistration(tx, enrolmentId, read.value, { by, at: clock.now() });
          await recordAudit(tx, { actor: by, act: 'registration-corrected', object: enrolmentId });
        });
        return c.redirect(localPath(ownPath(dossier.edition.code, '?melding=bewaard'), lang), 303);
      }),
    )
    .get(`${base}/bewijs.pdf`, (c) =>
      own(c, async (dossier) => {
        const { records } = await look(dossier);
        if (records.length === 0) return c.notFound();
        const organisation = await loadOrganisation(db, today(clock));
        const proof = { edition: dossier.edition, organisation, records, madeAt: clock.now() };
        const name = `${lang === 'nl' ? 'punten' : 'points'}-${dossier.edition.code}.pdf`;
        return personalFile(c, { name, mediaType: 'application/pdf', bytes: await proofPdf(proof, lang) });
      }),
    );
};
