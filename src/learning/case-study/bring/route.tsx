import { Hono, type Context } from 'hono';
import { today } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { localPath, type Lang } from '../../../kernel/lang.ts';
import type { Database } from '../../../platform/db/index.ts';
import { personalPage, readForm } from '../../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../../ui/index.ts';
import { isCaseOpen, tracesOf, type CaseAnswers, type CaseProblems } from '../../domain/case-study.ts';
import { isDirect } from '../../domain/traces.ts';
import { findCase } from '../../store/cases.ts';
import { findOwnDossier, type Dossier } from '../../store/dossiers.ts';
import { roomIdOf } from '../../store/rooms.ts';
import { findOpenInvitation } from '../../store/invitations.ts';
import { keepCase, renewInvitation, type Whose } from './command.ts';
import { noAnswers, readAnswers } from './form.ts';
import { LetterPage } from './letter-page.tsx';
import { BringPage, casePath } from './page.tsx';
import { texts } from './texts.ts';

export type BringDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  personOf: (c: Context) => { email: string };
  csrf: (c: Context) => string;
};

const base = '/mijn/:code/casus';

/** S26: a participant writes down a case for the return day, and may invite the client. */
export const bringRoutes = (deps: BringDeps): Hono => {
  const { db, clock, site, lang } = deps;

  const onDossier = async (
    c: Context,
    then: (dossier: Dossier, whose: Whose) => Promise<Response>,
  ): Promise<Response> => {
    const dossier = await findOwnDossier(db, deps.personOf(c).email, c.req.param('code') ?? '');
    if (!dossier) return c.notFound();
    const { enrolmentId } = dossier.participation;
    return then(dossier, { enrolmentId, editionId: roomIdOf(dossier.edition) });
  };

  const page = async (
    c: Context,
    { edition, participation }: Dossier,
    typed?: { answers: CaseAnswers; clientComes: boolean; errors: FieldErrors },
  ): Promise<Response> => {
    const kept = await findCase(db, participation.enrolmentId);
    const traces = typed ? tracesOf(typed.answers) : [];
    const props = {
      ...{ site, lang, edition, kept, csrf: deps.csrf(c) },
      invitation: await findOpenInvitation(db, participation.enrolmentId),
      answers: typed?.answers ?? kept?.answers ?? noAnswers,
      clientComes: typed?.clientComes ?? kept?.clientComes ?? false,
      open: isCaseOpen(edition.returnDay, today(clock)),
      message: typed ? undefined : messageOf(c.req.query('melding'), lang),
      errors: typed?.errors,
      traces: traces.some(isDirect) ? [] : traces,
    };
    return personalPage(c, renderPage(<BringPage {...props} />), typed ? 422 : 200);
  };

  const back = (c: Context, { edition }: Dossier, word = ''): Response =>
    c.redirect(`${localPath(casePath(edition), lang)}${word && `?melding=${word}`}`, 303);

  return new Hono()
    .get(base, (c) => onDossier(c, (dossier) => page(c, dossier)))
    .post(base, (c) =>
      onDossier(c, async (dossier, whose) => {
        if (!isCaseOpen(dossier.edition.returnDay, today(clock))) return back(c, dossier);
        const { fields } = await readForm(c);
        const answers = readAnswers(fields);
        const clientComes = fields['client'] === 'ja';
        const bring = fields['doe'] === 'inbrengen';
        const basedOn = /^\d{1,9}$/.test(fields['revisie'] ?? '') ? Number(fields['revisie']) : 0;
        const wasBrought = (await findCase(db, whose.enrolmentId))?.broughtAt !== undefined;
        const keeping = { answers, clientComes, bring, basedOn, seen: fields['gezien'] };
        const kept = await keepCase(deps, whose, keeping);
        if (kept.ok)
          return back(c, dossier, bring ? 'ingebracht' : wasBrought ? 'teruggetrokken' : 'bewaard');
        const errors =
          kept.reason === 'problems' ? errorsOf(kept.problems, lang) : { form: texts[lang].changedElsewhere };
        return page(c, dossier, { answers, clientComes, errors });
      }),
    )
    .post(`${base}/nieuwe-link`, (c) =>
      onDossier(c, async (dossier, whose) => {
        const renewed = await renewInvitation(deps, whose);
        return back(c, dossier, renewed.ok ? 'nieuwe-link' : '');
      }),
    )
    .get(`${base}/brief`, (c) =>
      onDossier(c, async (dossier, { enrolmentId }) => {
        const invitation = await findOpenInvitation(db, enrolmentId);
        if (!invitation) return back(c, dossier);
        const asked = c.req.query('taal');
        const letterLang = asked === 'nl' || asked === 'en' ? asked : lang;
        const props = { site, lang, letterLang, edition: dossier.edition, linkKey: invitation.key };
        return personalPage(c, renderPage(<LetterPage {...props} />));
      }),
    );
};

const errorsOf = (problems: CaseProblems, lang: Lang): FieldErrors => {
  const t = texts[lang];
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [
      name,
      problem === 'missing' ? t.missing[name as keyof CaseAnswers] : t.problems[problem],
    ]),
  );
};

const messageOf = (word: string | undefined, lang: Lang): string | undefined => {
  const { messages } = texts[lang];
  return word !== undefined && Object.hasOwn(messages, word)
    ? messages[word as keyof typeof messages]
    : undefined;
};
