import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { ClientActor } from '../domain/actor.ts';
import { longestWords } from '../domain/correction.ts';
import { findCorrections, findStatements } from '../store/corrections.ts';
import { findErasureRequests, findKeptFile } from '../store/erasure.ts';
import { asActor } from '../store/scope.ts';
import { addStatement, askCorrection, askErasure, eraseOwn } from './ask.ts';
import { look, lookAsCsv } from './look.ts';
import { readAsked } from './looked.ts';
import {
  ErasedPage,
  OwnCorrectionPage,
  OwnErasurePage,
  OwnFilePage,
  OwnLookedPage,
  OwnTakeAwayPage,
} from './own-pages.tsx';
import { ownPath } from './paths.ts';
import { findContents, takeAway } from './take-away.ts';
import { texts } from './texts.ts';

export type OwnRightsDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  clientOf: (c: Context) => ClientActor;
  csrf: (c: Context) => string;
};

/** Reads texts that must be there and not too long. */
export const readWords = (fields: Record<string, string>, names: readonly string[], lang: Lang) => {
  const errors: FieldErrors = {};
  const read = Object.fromEntries(names.map((name) => [name, (fields[name] ?? '').trim()]));
  for (const [name, text] of Object.entries(read)) {
    if (text === '') errors[name] = texts[lang].correct.missing;
    if (text.length > longestWords) errors[name] = texts[lang].correct.tooLong;
  }
  return { read, errors: Object.keys(errors).length > 0 ? errors : undefined };
};

type Over = { typed?: Record<string, string>; errors?: FieldErrors };

/** What a client does with their own file. */
export const ownRightsRoutes = (deps: OwnRightsDeps): Hono => {
  const { db, clock, site, lang } = deps;
  const here = (point: string) => ({ point, at: clock.now() });
  const to = (path: string) => localPath(path, lang);

  const looking = (c: Context, point: string) => {
    const actor = deps.clientOf(c);
    const read = readAsked(c.req.query(), lang);
    const reader = 'client' as const;
    return { read, at: { actor, clientId: actor.clientId, ...here(point), lang, reader, asked: read.asked } };
  };

  const copying = (c: Context, point: string) => {
    const actor = deps.clientOf(c);
    return { actor, clientId: actor.clientId, ...here(point), lang };
  };

  const correctionPage = async (c: Context, over: Over = {}) => {
    const actor = deps.clientOf(c);
    const access = { act: 'read', object: 'correction', ...here('GET /loper/dossier/correctie') } as const;
    const found = await asActor(db, actor, access, async (tx) => ({
      corrections: await findCorrections(tx, actor.clientId),
      statements: await findStatements(tx, actor.clientId),
    }));
    if (!found) return c.notFound();
    const props = { site, lang, csrf: deps.csrf(c), ...found, ...over, told: c.req.query('melding') };
    return personalPage(c, renderPage(<OwnCorrectionPage {...props} />), over.errors ? 422 : 200);
  };

  const erasurePage = async (c: Context, over: Over = {}) => {
    const actor = deps.clientOf(c);
    const access = { act: 'read', object: 'erasure', ...here('GET /loper/dossier/wissen') } as const;
    const found = await asActor(db, actor, access, async (tx) => {
      const file = await findKeptFile(tx, actor.clientId);
      return file && { file, requests: await findErasureRequests(tx, actor.clientId) };
    });
    if (!found) return c.notFound();
    const props = { site, lang, csrf: deps.csrf(c), ...found, ...over, told: c.req.query('melding') };
    return personalPage(c, renderPage(<OwnErasurePage {...props} />), over.errors ? 422 : 200);
  };

  return new Hono()
    .get(ownPath(), (c) => personalPage(c, renderPage(<OwnFilePage site={site} lang={lang} />)))
    .get(ownPath('looked'), async (c) => {
      const { read, at } = looking(c, 'GET /loper/dossier/inzage');
      const found = await look(db, at);
      if (!found) return c.notFound();
      const path = to(ownPath('looked'));
      const props = { site, lang, reader: 'client' as const, path, csvPath: `${path}.csv`, read, ...found };
      const bad = Object.keys(read.errors).length > 0;
      return personalPage(c, renderPage(<OwnLookedPage {...props} />), bad ? 422 : 200);
    })
    .get(`${ownPath('looked')}.csv`, async (c) => {
      const bytes = await lookAsCsv(db, looking(c, 'GET /loper/dossier/inzage.csv').at);
      if (!bytes) return c.notFound();
      return personalFile(c, { name: 'wie-keek.csv', mediaType: 'text/csv; charset=utf-8', bytes });
    })
    .get(ownPath('take-away'), async (c) => {
      const contents = await findContents(db, copying(c, 'GET /loper/dossier/meenemen'));
      if (!contents) return c.notFound();
      return personalPage(c, renderPage(<OwnTakeAwayPage {...{ site, lang, contents }} />));
    })
    .get(`${ownPath('take-away')}/:kind`, async (c) => {
      const copy = copying(c, 'GET /loper/dossier/meenemen/:kind');
      const file = await takeAway(db, copy, c.req.param('kind'));
      return file ? personalFile(c, file) : c.notFound();
    })
    .get(ownPath('correct'), (c) => correctionPage(c))
    .post(ownPath('correct'), async (c) => {
      const { fields } = await readForm(c);
      const { read, errors } = readWords(fields, ['wat', 'waarom'], lang);
      if (errors) return correctionPage(c, { typed: fields, errors });
      const asked = { what: read.wat!, why: read.waarom! };
      await askCorrection(deps, deps.clientOf(c), asked, here('POST /loper/dossier/correctie'));
      return c.redirect(`${to(ownPath('correct'))}?melding=gevraagd`, 303);
    })
    .post(`${ownPath('correct')}/verklaring`, async (c) => {
      const { fields } = await readForm(c);
      const { read, errors } = readWords(fields, ['verklaring'], lang);
      if (errors) return correctionPage(c, { typed: fields, errors });
      const at = here('POST /loper/dossier/correctie/verklaring');
      await addStatement(deps, deps.clientOf(c), read.verklaring!, at);
      return c.redirect(`${to(ownPath('correct'))}?melding=toegevoegd`, 303);
    })
    .get(ownPath('erase'), (c) => erasurePage(c))
    .post(ownPath('erase'), async (c) => {
      const actor = deps.clientOf(c);
      const { fields } = await readForm(c);
      const at = here('POST /loper/dossier/wissen');
      if (fields.waarom !== undefined) {
        const { read, errors } = readWords(fields, ['waarom'], lang);
        if (errors) return erasurePage(c, { typed: fields, errors });
        await askErasure(deps, actor, read.waarom!, at);
        return c.redirect(`${to(ownPath('erase'))}?melding=gevraagd`, 303);
      }
      const t = texts[lang];
      if (fields.zeker !== 'ja') return erasurePage(c, { errors: { zeker: t.erase.confirmMissing } });
      const erased = await eraseOwn(deps, actor, at);
      if (!erased) return c.notFound();
      if (!erased.ok) return erasurePage(c, { errors: { form: t.refused[erased.reason] } });
      return c.redirect(to('/loper/beginnen/gewist'), 303);
    })
    .get('/loper/beginnen/gewist', (c) =>
      personalPage(c, renderPage(<ErasedPage site={site} lang={lang} />)),
    );
};
