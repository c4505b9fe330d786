import { Hono, type Context } from 'hono';
import { today } from '../../../kernel/calendar-day.ts';
import { langs, localPath, type Lang } from '../../../kernel/lang.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { personalFile, personalPage, readForm } from '../../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../../ui/index.ts';
import { isNameChoice } from '../../domain/certificate-name.ts';
import { findOwnDossier } from '../../store/dossiers.ts';
import { findFingerprints, findNameChoice, saveNameChoice } from '../../store/issuing.ts';
import { findCandidate, type Candidate } from '../candidate.ts';
import { makePaper, paperName, type CertifyDeps } from '../command.ts';
import { OwnCertificatePage, ownPath } from './page.tsx';
import { ownTexts } from './texts.ts';

export type OwnCertificateDeps = CertifyDeps & {
  site: Site;
  lang: Lang;
  personOf: (c: Context) => { email: string };
  csrf: (c: Context) => string;
};

/** `/mijn/:code/certificaat`: somebody's own certificate, and how their name stands on its public page. */
export const ownCertificateRoutes = (deps: OwnCertificateDeps): Hono => {
  const { db, site, lang, clock } = deps;

  const ownCandidate = async (c: Context): Promise<Candidate | undefined> => {
    const dossier = await findOwnDossier(db, deps.personOf(c).email, c.req.param('code') ?? '');
    return dossier && findCandidate(db, dossier.participation.enrolmentId, today(clock));
  };
  const page = async (c: Context, candidate: Candidate, errors?: FieldErrors) => {
    const { latest, participation } = candidate;
    const props = {
      ...{ site, lang, candidate, errors },
      csrf: deps.csrf(c),
      shown: await findNameChoice(db, participation.enrolmentId),
      fingerprints: latest ? await findFingerprints(db, latest.id) : [],
      saved: c.req.query('gedaan') === 'naam',
    };
    return personalPage(c, renderPage(<OwnCertificatePage {...props} />), errors ? 422 : 200);
  };

  return new Hono()
    .get(ownPath(':code'), async (c) => {
      const candidate = await ownCandidate(c);
      return candidate ? page(c, candidate) : c.notFound();
    })
    .get(ownPath(':code', '/certificaat.pdf'), async (c) => {
      const certificate = (await ownCandidate(c))?.latest;
      if (certificate?.standing.state !== 'valid') return c.notFound();
      const asked = langs.find((known) => known === c.req.query('taal')) ?? certificate.lang;
      const { bytes } = await makePaper(db, site, certificate, asked);
      return personalFile(c, { name: paperName(certificate, asked), mediaType: 'application/pdf', bytes });
    })
    .post(ownPath(':code', '/naam'), async (c) => {
      const candidate = await ownCandidate(c);
      if (!candidate) return c.notFound();
      const choice = (await readForm(c)).fields['naam'] ?? '';
      if (!isNameChoice(choice)) return page(c, candidate, { naam: ownTexts[lang].chooseOne });
      await inTransaction(db, (tx) => saveNameChoice(tx, candidate.participation.enrolmentId, choice));
      return c.redirect(localPath(ownPath(candidate.edition.code, '?gedaan=naam'), lang), 303);
    });
};
