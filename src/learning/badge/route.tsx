import { Hono, type Context } from 'hono';
import type { Lang } from '../../kernel/lang.ts';
import { createCounter } from '../../platform/limits/index.ts';
import { personalFile, personalPage, readForm, sharedPage } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { findLatestCertificates } from '../store/certificates.ts';
import { findOwnDossier } from '../store/dossiers.ts';
import { achievement, recipient } from './credential.ts';
import { checkBadge, issueBadge, issueStatusList, loadIssuer, type BadgeDeps } from './issue.ts';
import { publicKeys } from './keys.ts';
import { CheckedPage, CheckPage, checkPath, IssuerPage, type Checked } from './page.tsx';
import { achievementNames, badgeTexts } from './texts.ts';

export type BadgeRouteDeps = BadgeDeps & { site: Site; visitorOf: (c: Context) => string };

/** A program that checks a badge may stand on any site, and asks again within a minute at most. */
const forPrograms = (c: Context, body: string, type: string): Response => {
  c.header('access-control-allow-origin', '*');
  c.header('cache-control', 'public, max-age=60');
  c.header('content-type', type);
  return c.body(body);
};

const asJson = (c: Context, body: object): Response =>
  forPrograms(c, JSON.stringify(body), 'application/json');

/** What programs need to check a badge: keys, issuer, achievements and the list of withdrawn badges. */
export const badgeMachineRoutes = (deps: BadgeRouteDeps): Hono =>
  new Hono()
    .get('/.well-known/jwks.json', async (c) => asJson(c, { keys: await publicKeys(deps.db) }))
    .get('/badges/keys/:kid', async (c) => {
      const key = (await publicKeys(deps.db)).find(({ kid }) => kid === c.req.param('kid'));
      return key ? asJson(c, key) : c.notFound();
    })
    .get('/badges/issuer', async (c, next) => {
      // A browser names HTML first; whoever does not, wants the profile that a badge points to.
      if (c.req.header('accept')?.includes('text/html')) return next();
      return asJson(c, await loadIssuer(deps));
    })
    .get('/badges/achievements/:name', (c) => {
      const name = achievementNames.find((known) => known === c.req.param('name'));
      return name ? asJson(c, achievement(deps.baseUrl, name, 'nl')) : c.notFound();
    })
    .get('/badges/status/:list{[1-9][0-9]{0,5}}', async (c) => {
      const jwt = await issueStatusList(deps, Number(c.req.param('list')));
      return jwt ? forPrograms(c, jwt, 'application/vc+jwt') : c.notFound();
    });

/** Signatures are dear to check: so many an hour from one visitor. */
const checksAnHour = { most: 60, seconds: 3600 };

/** The page about the issuer, and the one where anybody can have a badge checked. */
export const badgePublicRoutes = (deps: BadgeRouteDeps, lang: Lang): Hono => {
  const { site } = deps;
  const limit = createCounter(checksAnHour);
  const t = badgeTexts[lang];
  const again = (c: Context, badge: string, email: string, errors: FieldErrors, status: 422 | 429) =>
    personalPage(c, renderPage(<CheckPage {...{ site, lang, badge, email, errors }} />), status);
  return new Hono()
    .get('/badges/issuer', async (c) => {
      const { name } = await loadIssuer(deps);
      // Not for the page cache: at the same address programs get the profile.
      c.header('vary', 'accept');
      return personalPage(c, renderPage(<IssuerPage site={site} lang={lang} name={name} />));
    })
    .get(checkPath, (c) => sharedPage(c, renderPage(<CheckPage site={site} lang={lang} badge="" email="" />)))
    .post(checkPath, async (c) => {
      const { fields } = await readForm(c);
      const [badge, email] = [(fields['badge'] ?? '').trim(), (fields['email'] ?? '').slice(0, 300).trim()];
      if (badge === '') return again(c, '', email, { badge: t.empty }, 422);
      if (!(await limit.spend(deps.visitorOf(c))).ok) return again(c, badge, email, { form: t.tooMany }, 429);
      const result = await checkBadge(deps, badge);
      const checked: Checked = result.ok
        ? { ok: true, badge: result.value, emailFits: fits(result.value, email) }
        : result;
      return personalPage(
        c,
        renderPage(<CheckedPage site={site} lang={lang} checked={checked} />),
        checked.ok ? 200 : 422,
      );
    });
};

const fits = (badge: { identityHash: string; salt: string }, email: string): boolean | undefined =>
  email === '' ? undefined : recipient(email, badge.salt).identityHash === badge.identityHash;

/** The holder's own badge, as a signed file and as readable JSON. */
export const badgeOwnRoutes = (
  deps: BadgeRouteDeps,
  own: { personOf: (c: Context) => { email: string } },
): Hono => {
  const badgeFor = async (c: Context, code: string) => {
    const dossier = await findOwnDossier(deps.db, own.personOf(c).email, code);
    if (!dossier) return undefined;
    const { enrolmentId } = dossier.participation;
    const certificate = (await findLatestCertificates(deps.db, [enrolmentId])).get(enrolmentId);
    if (certificate?.standing.state !== 'valid') return undefined;
    const badge = await issueBadge(deps, certificate);
    return badge && { ...badge, number: certificate.number };
  };
  return new Hono()
    .get('/mijn/:code/certificaat/badge.jwt', async (c) => {
      const badge = await badgeFor(c, c.req.param('code'));
      if (!badge) return c.notFound();
      const bytes = Buffer.from(badge.jwt);
      return personalFile(c, { name: `badge-${badge.number}.jwt`, mediaType: 'application/vc+jwt', bytes });
    })
    .get('/mijn/:code/certificaat/badge.json', async (c) => {
      const badge = await badgeFor(c, c.req.param('code'));
      if (!badge) return c.notFound();
      const bytes = Buffer.from(JSON.stringify(badge.json, null, 2));
      return personalFile(c, { name: `badge-${badge.number}.json`, mediaType: 'application/json', bytes });
    });
};
