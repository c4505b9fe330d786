import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import { longestWords } from '../domain/correction.ts';
import { findCorrections, findStatements } from '../store/corrections.ts';
import { findErasureRequests, findKeptFile, findPendingErasures } from '../store/erasure.ts';
import { findName } from '../store/rights-addresses.ts';
import { asActor, inPractice, recordAccessToEach, type CareTx } from '../store/scope.ts';
import { answerCorrection, answerErasure } from './ask.ts';
import { look, lookAsCsv } from './look.ts';
import { readAsked } from './looked.ts';
import { practicePath } from './paths.ts';
import {
  PracticeCorrectionPage,
  PracticeErasurePage,
  PracticeLookedPage,
  PracticeTakeAwayPage,
  RetentionPage,
} from './practice-pages.tsx';
import { findContents, takeAway } from './take-away.ts';
import { texts } from './texts.ts';

export type PracticeRightsDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

const base = '/praktijk/clienten/:id/dossier';
type Over = { about?: string; typed?: Record<string, string>; errors?: FieldErrors };
const t = texts.nl;

/** What a therapist sees and does about the rights over a client's file. */
export const practiceRightsRoutes = (deps: PracticeRightsDeps): Hono => {
  const { db, clock, site } = deps;
  const here = (point: string) => ({ point, at: clock.now() });

  /** The client of the address; a text that is no id is nobody's. */
  const clientOf = (c: Context): string | undefined => {
    const id = c.req.param('id') ?? '';
    return isId(id) ? id : undefined;
  };

  /** Opens the file and gives what a page shows of it, with the client's name. */
  const open = <T,>(
    c: Context,
    point: string,
    object: string,
    work: (tx: CareTx, clientId: string) => Promise<T>,
  ) => {
    const clientId = clientOf(c);
    if (clientId === undefined) return Promise.resolve(undefined);
    return asActor(db, deps.memberOf(c), { act: 'read', object, clientId, ...here(point) }, async (tx) => {
      const name = await findName(tx, clientId);
      return name === undefined ? undefined : { clientId, name, found: await work(tx, clientId) };
    });
  };

  const frame = (c: Context, opened: { clientId: string; name: string }) => ({
    ...{ site, member: deps.memberOf(c), csrf: deps.csrf(c) },
    ...{ clientId: opened.clientId, name: opened.name },
  });

  const correctionPage = async (c: Context, over: Over = {}) => {
    const opened = await open(c, `GET ${base}/correctie`, 'correction', async (tx, clientId) => ({
      corrections: await findCorrections(tx, clientId),
      statements: await findStatements(tx, clientId),
    }));
    if (!opened) return c.notFound();
    const props = {
      ...frame(c, opened),
      ...opened.found,
      ...over,
      saved: c.req.query('melding') === 'bewaard',
    };
    return personalPage(c, renderPage(<PracticeCorrectionPage {...props} />), over.errors ? 422 : 200);
  };

  const erasurePage = async (c: Context, over: Over = {}) => {
    const opened = await open(c, `GET ${base}/wissen`, 'erasure', async (tx, clientId) => ({
      file: await findKeptFile(tx, clientId),
      requests: await findErasureRequests(tx, clientId),
    }));
    if (!opened?.found.file) return c.notFound();
    const { file, requests } = opened.found;
    const props = { ...frame(c, opened), file, requests, ...over, told: c.req.query('melding') };
    return personalPage(c, renderPage(<PracticeErasurePage {...props} />), over.errors ? 422 : 200);
  };

  return new Hono()
    .get(base, async (c) => {
      const opened = await open(c, `GET ${base}`, 'log', () => Promise.resolve(true));
      if (!opened) return c.notFound();
      const { clientId } = opened;
      const read = readAsked(c.req.query(), 'nl');
      const found = await look(db, {
        ...{ actor: deps.memberOf(c), clientId, ...here(`GET ${base}`) },
        ...{ lang: 'nl', reader: 'practice', asked: read.asked },
      });
      if (!found) return c.notFound();
      const path = practicePath(clientId, 'looked');
      const looked = {
        lang: 'nl' as const,
        reader: 'practice' as const,
        path,
        csvPath: `${path}/inzage.csv`,
        read,
        ...found,
      };
      const bad = Object.keys(read.errors).length > 0;
      return personalPage(
        c,
        renderPage(<PracticeLookedPage {...frame(c, opened)} looked={looked} />),
        bad ? 422 : 200,
      );
    })
    .get(`${base}/inzage.csv`, async (c) => {
      const clientId = clientOf(c);
      if (clientId === undefined) return c.notFound();
      const { asked } = readAsked(c.req.query(), 'nl');
      const bytes = await lookAsCsv(db, {
        ...{ actor: deps.memberOf(c), clientId, ...here(`GET ${base}/inzage.csv`) },
        ...{ lang: 'nl', reader: 'practice', asked },
      });
      if (!bytes) return c.notFound();
      return personalFile(c, { name: 'wie-keek.csv', mediaType: 'text/csv; charset=utf-8', bytes });
    })
    .get(`${base}/meenemen`, async (c) => {
      const opened = await open(c, `GET ${base}/meenemen`, 'file', () => Promise.resolve(true));
      if (!opened) return c.notFound();
      const copy = { actor: deps.memberOf(c), clientId: opened.clientId, lang: 'nl' as const };
      const contents = await findContents(db, { ...copy, ...here(`GET ${base}/meenemen`) });
      if (!contents) return c.notFound();
      return personalPage(c, renderPage(<PracticeTakeAwayPage {...frame(c, opened)} contents={contents} />));
    })
    .get(`${base}/meenemen/:kind`, async (c) => {
      const clientId = clientOf(c);
      if (clientId === undefined) return c.notFound();
      const copy = {
        actor: deps.memberOf(c),
        clientId,
        lang: 'nl' as const,
        ...here(`GET ${base}/meenemen/:kind`),
      };
      const file = await takeAway(db, copy, c.req.param('kind'));
      return file ? personalFile(c, file) : c.notFound();
    })
    .get(`${base}/correctie`, (c) => correctionPage(c))
    .post(`${base}/correctie/:correction`, async (c) => {
      const [clientId, correctionId] = [clientOf(c), c.req.param('correction')];
      if (clientId === undefined || !isId(correctionId)) return c.notFound();
      const { fields } = await readForm(c);
      const of = (name: string) => (fields[name] ?? fields[`${name}-${correctionId}`] ?? '').trim();
      const typed = { besluit: of('besluit'), reden: of('reden') };
      const errors: FieldErrors = {};
      const outcome: 'accepted' | 'declined' | undefined =
        typed.besluit === 'accepted' || typed.besluit === 'declined' ? typed.besluit : undefined;
      if (!outcome) errors.besluit = 'Kies een antwoord.';
      if (typed.reden === '') errors.reden = t.refused['reason-missing'];
      if (typed.reden.length > longestWords) errors.reden = t.correct.tooLong;
      const again = { about: correctionId, typed };
      if (!outcome || Object.keys(errors).length > 0) return correctionPage(c, { ...again, errors });
      const given = { clientId, correctionId, outcome, reason: typed.reden };
      const done = await answerCorrection(
        deps,
        deps.memberOf(c),
        given,
        here(`POST ${base}/correctie/:correction`),
      );
      if (!done) return c.notFound();
      if (!done.ok) return correctionPage(c, { ...again, errors: { form: t.refused[done.reason] } });
      return c.redirect(`${practicePath(clientId, 'correct')}?melding=bewaard`, 303);
    })
    .get(`${base}/wissen`, (c) => erasurePage(c))
    .post(`${base}/wissen`, async (c) => {
      const clientId = clientOf(c);
      if (clientId === undefined) return c.notFound();
      const { fields } = await readForm(c);
      const typed = {
        besluit: fields.besluit ?? '',
        reden: (fields.reden ?? '').trim(),
        zeker: fields.zeker ?? '',
      };
      const outcome: 'keep' | 'erase' | undefined =
        typed.besluit === 'keep' || typed.besluit === 'erase' ? typed.besluit : undefined;
      const errors: FieldErrors = {
        ...(outcome ? {} : { besluit: 'Kies een besluit.' }),
        ...(outcome === 'keep' && typed.reden === ''
          ? { reden: 'Schrijf waarom u het dossier bewaart.' }
          : {}),
        ...(typed.reden.length > longestWords ? { reden: t.correct.tooLong } : {}),
        ...(outcome === 'erase' && typed.zeker !== 'ja'
          ? { zeker: 'Vink dit aan als u zeker weet dat alles gewist moet worden.' }
          : {}),
      };
      if (!outcome || Object.keys(errors).length > 0) return erasurePage(c, { typed, errors });
      const given = { clientId, outcome, reason: typed.reden };
      const done = await answerErasure(deps, deps.memberOf(c), given, here(`POST ${base}/wissen`));
      if (!done) return c.notFound();
      if (!done.ok) return erasurePage(c, { typed, errors: { form: t.refused[done.reason] } });
      return c.redirect(
        done.value === 'erased'
          ? '/praktijk/bewaartermijnen?melding=gewist'
          : `${practicePath(clientId, 'erase')}?melding=bewaard`,
        303,
      );
    })
    .get('/praktijk/bewaartermijnen', async (c) => {
      const member = deps.memberOf(c);
      if (!hasRole(member, 'therapist')) return c.notFound();
      const access = { act: 'read', object: 'retention', ...here('GET /praktijk/bewaartermijnen') } as const;
      const pending = await inPractice(db, member, access, async (tx) => {
        const found = await findPendingErasures(tx, member.memberId);
        const seen = found.map(({ clientId }) => clientId);
        await recordAccessToEach(tx, access, seen);
        return found;
      });
      const props = {
        site,
        member,
        csrf: deps.csrf(c),
        pending,
        erased: c.req.query('melding') === 'gewist',
      };
      return personalPage(c, renderPage(<RetentionPage {...props} />));
    });
};
