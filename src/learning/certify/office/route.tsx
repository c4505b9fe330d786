import { Hono, type Context } from 'hono';
import { today } from '../../../kernel/calendar-day.ts';
import { langs, type Lang } from '../../../kernel/lang.ts';
import { actorOf } from '../../../platform/identity/index.ts';
import { isId } from '../../../platform/ids/index.ts';
import { personalFile, personalPage, readForm } from '../../../platform/web/index.ts';
import { findEdition, type Edition } from '../../../training/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../../ui/index.ts';
import { findCertificatesOf } from '../../store/certificates.ts';
import { findCandidate, findCandidates, isReady, type Candidate } from '../candidate.ts';
import {
  issueCertificate,
  makePaper,
  paperName,
  resendCertificate,
  withdrawCertificate,
  type CertifyDeps,
} from '../command.ts';
import { EditionCertificatesPage, editionPath, IssueReadyPage } from './page.tsx';
import { PersonCertificatePage } from './person-page.tsx';
import { issueRefusals, messageOf, withdrawRefusals } from './texts.ts';

export type OfficeCertificatesDeps = CertifyDeps & {
  site: Site;
  staffOf: (c: Context) => { id: string; name: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

/** `/beheer/edities/:code/certificaten`: who has done everything, and issuing, withdrawing, sending again. */
export const officeCertificateRoutes = (deps: OfficeCertificatesDeps): Hono => {
  const { db, site, clock } = deps;
  const frame = (c: Context) => ({
    site,
    user: deps.staffOf(c).name,
    roles: deps.staffOf(c).roles,
    csrf: deps.csrf(c),
  });
  const by = (c: Context) => actorOf(deps.staffOf(c));
  const mayIssue = (c: Context) =>
    deps.staffOf(c).roles.some((role) => role === 'office' || role === 'courseLeader');

  /** Somebody in the room of this course edition; an id of another edition is not there. */
  const personOf = async (c: Context): Promise<Candidate | undefined> => {
    const [code, id] = [c.req.param('code') ?? '', c.req.param('id') ?? ''];
    const candidate = isId(id) ? await findCandidate(db, id, today(clock)) : undefined;
    return candidate?.room.code.toLowerCase() === code.toLowerCase() ? candidate : undefined;
  };
  const personPage = async (
    c: Context,
    candidate: Candidate,
    over: { errors?: FieldErrors; reason?: string } = {},
  ) => {
    const history = (await findCertificatesOf(db, candidate.participation.enrolmentId)).toReversed();
    const props = { ...frame(c), candidate, history, mayIssue: mayIssue(c), ...over };
    const message = messageOf(c.req.query('melding'));
    return personalPage(
      c,
      renderPage(<PersonCertificatePage {...props} message={message} />),
      over.errors ? 422 : 200,
    );
  };
  const personPath = ({ room, participation }: Candidate, message: string) =>
    editionPath(room.code, `/${participation.enrolmentId}?melding=${message}`);
  /** One of this person's certificates, by its number in the address. */
  const certificateOf = async (c: Context, candidate: Candidate) => {
    const asked = (c.req.param('number') ?? '').replace(/\.pdf$/, '');
    const all = await findCertificatesOf(db, candidate.participation.enrolmentId);
    return all.find(({ number }) => number === asked);
  };
  const editionOf = (c: Context): Promise<Edition | undefined> => findEdition(db, c.req.param('code') ?? '');

  return new Hono()
    .get(editionPath(':code'), async (c) => {
      const edition = await editionOf(c);
      if (!edition) return c.notFound();
      const candidates = await findCandidates(db, edition, today(clock));
      const message = messageOf(c.req.query('melding'));
      const props = { ...frame(c), edition, candidates, message, mayIssue: mayIssue(c) };
      return personalPage(c, renderPage(<EditionCertificatesPage {...props} />));
    })
    .get(editionPath(':code', '/klaar'), async (c) => {
      const edition = await editionOf(c);
      if (!edition || !mayIssue(c)) return c.notFound();
      const ready = (await findCandidates(db, edition, today(clock))).filter(isReady);
      return personalPage(c, renderPage(<IssueReadyPage {...frame(c)} edition={edition} ready={ready} />));
    })
    .post(editionPath(':code', '/klaar'), async (c) => {
      const edition = await editionOf(c);
      if (!edition || !mayIssue(c)) return c.notFound();
      const { fields } = await readForm(c);
      const ready = (await findCandidates(db, edition, today(clock))).filter(isReady);
      const chosen = ready.filter(({ participation }) => fields[`wie-${participation.enrolmentId}`] === 'ja');
      let issued = 0;
      for (const { participation } of chosen) {
        const { enrolmentId } = participation;
        // Each in a transaction of its own: one that somebody else issued meanwhile holds up no other.
        if ((await issueCertificate(deps, { enrolmentId, reason: '', by: by(c) })).ok) issued += 1;
      }
      const message = issued > 0 ? 'alle-uitgegeven' : 'al-gedaan';
      return c.redirect(editionPath(edition.code, `?melding=${message}`), 303);
    })
    .get(editionPath(':code', '/:id'), async (c) => {
      const candidate = await personOf(c);
      return candidate ? personPage(c, candidate) : c.notFound();
    })
    .post(editionPath(':code', '/:id/uitgeven'), async (c) => {
      const candidate = await personOf(c);
      if (!candidate || !mayIssue(c)) return c.notFound();
      const reason = (await readForm(c)).fields['reden'] ?? '';
      const { enrolmentId } = candidate.participation;
      const issued = await issueCertificate(deps, { enrolmentId, reason, by: by(c) });
      if (issued.ok) return c.redirect(personPath(candidate, 'uitgegeven'), 303);
      if (issued.reason === 'not-found') return c.notFound();
      if (issued.reason === 'already-issued') return c.redirect(personPath(candidate, 'al-gedaan'), 303);
      return personPage(c, candidate, { errors: { reden: issueRefusals[issued.reason] }, reason });
    })
    .get(editionPath(':code', '/:id/:number{.+\\.pdf}'), async (c) => {
      const candidate = await personOf(c);
      const certificate = candidate && (await certificateOf(c, candidate));
      if (!certificate) return c.notFound();
      const asked = c.req.query('taal');
      const lang: Lang = langs.find((known) => known === asked) ?? certificate.lang;
      const { bytes } = await makePaper(db, site, certificate, lang);
      return personalFile(c, { name: paperName(certificate, lang), mediaType: 'application/pdf', bytes });
    })
    .post(editionPath(':code', '/:id/:number/mail'), async (c) => {
      const candidate = await personOf(c);
      const certificate = candidate && mayIssue(c) && (await certificateOf(c, candidate));
      if (!candidate || !certificate) return c.notFound();
      const sent = await resendCertificate(deps, { number: certificate.number, by: by(c) });
      return c.redirect(personPath(candidate, sent.ok ? 'verstuurd' : 'al-gedaan'), 303);
    })
    .post(editionPath(':code', '/:id/:number/intrekken'), async (c) => {
      const candidate = await personOf(c);
      const certificate = candidate && mayIssue(c) && (await certificateOf(c, candidate));
      if (!candidate || !certificate) return c.notFound();
      const reason = (await readForm(c)).fields['intrekreden'] ?? '';
      const withdrawn = await withdrawCertificate(deps, { number: certificate.number, reason, by: by(c) });
      if (withdrawn.ok) return c.redirect(personPath(candidate, 'ingetrokken'), 303);
      if (withdrawn.reason === 'already-withdrawn')
        return c.redirect(personPath(candidate, 'al-gedaan'), 303);
      return personPage(c, candidate, {
        errors: { intrekreden: withdrawRefusals[withdrawn.reason] },
        reason,
      });
    });
};
