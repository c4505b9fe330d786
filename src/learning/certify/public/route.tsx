import { Hono, type Context } from 'hono';
import { localPath, type Lang } from '../../../kernel/lang.ts';
import type { Database } from '../../../platform/db/index.ts';
import { createCounter } from '../../../platform/limits/index.ts';
import { personalPage, readForm } from '../../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../../ui/index.ts';
import { nameKey } from '../../domain/certificate-name.ts';
import { findCertificateByNumber, type Certificate } from '../../store/certificates.ts';
import { findFingerprints } from '../../store/issuing.ts';
import { CertificatePage, numberPath, searchPath, SearchPage, TooManyPage, UnknownPage } from './page.tsx';
import { publicTexts } from './texts.ts';

export type PublicCertificateDeps = {
  db: Database;
  site: Site;
  lang: Lang;
  visitorOf: (c: Context) => string;
};

/** Numbers one visitor may look at: plenty for who checks a pile of papers, nothing for who guesses. */
const looks = { most: 60, seconds: 600 };

/** `/certificaten`: anybody checks a certificate by its number. */
export const publicCertificateRoutes = (deps: PublicCertificateDeps): Hono => {
  const { db, site, lang } = deps;
  const limit = createCounter(looks);
  const t = publicTexts[lang];
  const mayLook = async (c: Context) => (await limit.spend(deps.visitorOf(c))).ok;
  const tooMany = (c: Context) => personalPage(c, renderPage(<TooManyPage site={site} lang={lang} />), 429);
  const unknown = (c: Context) => personalPage(c, renderPage(<UnknownPage site={site} lang={lang} />), 404);
  const page = async (
    c: Context,
    certificate: Certificate,
    over: { name?: { fits: boolean }; errors?: FieldErrors } = {},
  ) => {
    const fingerprints = await findFingerprints(db, certificate.id);
    const props = { site, lang, certificate, fingerprints, ...over };
    return personalPage(c, renderPage(<CertificatePage {...props} />), over.errors ? 422 : 200);
  };

  return new Hono()
    .get(searchPath, (c) => {
      const typed = c.req.query('nummer')?.trim();
      if (typed === undefined) return personalPage(c, renderPage(<SearchPage site={site} lang={lang} />));
      if (typed === '')
        return personalPage(
          c,
          renderPage(<SearchPage site={site} lang={lang} errors={{ nummer: t.empty }} />),
          422,
        );
      return c.redirect(localPath(numberPath(typed.slice(0, 60).toWellFormed()), lang), 303);
    })
    .get(`${searchPath}/:number`, async (c) => {
      if (!(await mayLook(c))) return tooMany(c);
      const certificate = await findCertificateByNumber(db, c.req.param('number'));
      return certificate ? page(c, certificate) : unknown(c);
    })
    .post(`${searchPath}/:number/naam`, async (c) => {
      if (!(await mayLook(c))) return tooMany(c);
      const certificate = await findCertificateByNumber(db, c.req.param('number'));
      if (!certificate) return unknown(c);
      const typed = (await readForm(c)).fields['naam'] ?? '';
      if (nameKey(typed) === '') return page(c, certificate, { errors: { naam: t.nameEmpty } });
      return page(c, certificate, { name: { fits: nameKey(typed) === nameKey(certificate.holderName) } });
    });
};
