import { Hono, type Context } from 'hono';
import { addDays, parseDay, today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { verdicts, type Act, type StepKind, type Verdict } from '../domain/application.ts';
import { entryPoint } from '../domain/competence-profile.ts';
import { entryPointWords } from '../domain/entry-point.ts';
import {
  findApplication,
  listClosedApplications,
  listOpenApplications,
  type Application,
} from '../store/applications.ts';
import { loadProfile } from '../store/competence-profiles.ts';
import { checkEntry, type Entering } from '../store/entry.ts';
import { findFile } from '../store/files.ts';
import { loadSettings } from '../store/settings.ts';
import { findStaffNames } from '../store/staff-names.ts';
import { actOnApplication, judgePoint, pointsToJudge, type ActOnRefusal } from './command.ts';
import { applicationsPath, JudgePage, QueuePage, type Message } from './page.tsx';
import { actMessages, courseWords, entryWords, refusals } from './texts.ts';

export type JudgeApplicationsDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  findCertificate: Entering['findCertificate'];
  staffOf: (c: Context) => { id: string; name: string; email: string };
  csrf: (c: Context) => string;
};

const acts: Record<string, Act> = {
  toelaten: 'admit',
  vragen: 'ask',
  afwijzen: 'refuse',
  teruggeven: 'send-back',
};

/** S35: the registrar judges applications, point by point and then as a whole. */
export const judgeApplicationsRoutes = (deps: JudgeApplicationsDeps): Hono => {
  const { db, site, clock } = deps;
  const frame = (c: Context) => ({ site, user: deps.staffOf(c).name, csrf: deps.csrf(c) });

  const certificateOf = async (application: Application) => {
    const { certificateNumber = '', name = '' } = application.answers;
    const found = await deps.findCertificate(db, certificateNumber);
    const entry = await checkEntry(deps, application, { name, certificateNumber });
    const proven = found?.email?.toLowerCase() === application.email.toLowerCase();
    return {
      holder: found?.holder ?? 'Onbekend',
      course: found ? courseWords[found.course] : 'Onbekend',
      proof: !found
        ? ''
        : proven
          ? ' (zelfde e-mailadres)'
          : ' (ander e-mailadres: controleer of dit dezelfde persoon is)',
      problem: entry.ok ? undefined : entryWords[entry.reason],
    };
  };

  const judgePage = async (
    c: Context,
    application: Application,
    over: {
      message?: Message | undefined;
      errors?: FieldErrors;
      typed?: Record<string, string>;
    } = {},
  ) => {
    const profile = await loadProfile(db, application.profileVersion);
    const ids = await pointsToJudge(deps, application);
    const settings = await loadSettings(db, today(clock));
    const actors = [...application.judgements, ...application.steps].map(({ by }) => by);
    const page = (
      <JudgePage
        {...frame(c)}
        application={application}
        points={[...profile.points, ...(ids.includes(entryPoint) ? [entryPointWords] : [])]}
        names={await findStaffNames(db, actors)}
        certificate={await certificateOf(application)}
        own={deps.staffOf(c).email.toLowerCase() === application.email.toLowerCase()}
        fourEyes={settings.fourEyes}
        defaultDeadline={addDays(today(clock), settings.answerDays)}
        message={over.message}
        errors={over.errors}
        typed={over.typed}
      />
    );
    return personalPage(c, renderPage(page), over.errors ? 422 : 200);
  };

  return new Hono()
    .get(applicationsPath, async (c) => {
      const [open, closed] = [await listOpenApplications(db), await listClosedApplications(db, 20)];
      const message = messageOf(c.req.query('melding'));
      return personalPage(c, renderPage(<QueuePage {...frame(c)} {...{ open, closed, message }} />));
    })
    .get(`${applicationsPath}/:id`, async (c) => {
      const application = await findSent(db, c.req.param('id'));
      if (!application) return c.notFound();
      return judgePage(c, application, { message: messageOf(c.req.query('melding')) });
    })
    .get(`${applicationsPath}/:id/bestanden/:file`, async (c) => {
      const application = await findSent(db, c.req.param('id'));
      const kept = application?.files.find(({ id }) => id === c.req.param('file'));
      const file = kept && (await findFile(db, kept.id));
      if (!application || !file) return c.notFound();
      await inTransaction(db, (tx) =>
        recordAudit(tx, {
          actor: actorOf(deps.staffOf(c)),
          act: 'application-file-opened',
          object: `application:${application.id}`,
          detail: { file: file.id },
        }),
      );
      return personalFile(c, file);
    })
    .post(`${applicationsPath}/:id/punten/:point`, async (c) => {
      const application = await findSent(db, c.req.param('id'));
      if (!application) return c.notFound();
      const point = c.req.param('point');
      const { fields } = await readForm(c);
      const verdict = fields[`oordeel-${point}`] ?? '';
      const reason = (fields[`reden-${point}`] ?? '').slice(0, 1500);
      const typed = { [`oordeel-${point}`]: verdict, [`reden-${point}`]: reason };
      if (!isVerdict(verdict))
        return judgePage(c, application, { errors: { [`oordeel-${point}`]: 'Kies een oordeel.' }, typed });
      const registrar = deps.staffOf(c);
      const judged = await judgePoint(deps, {
        applicationId: application.id,
        point,
        verdict,
        reason,
        registrar,
      });
      const one = `${applicationsPath}/${application.id}`;
      if (judged.ok) return c.redirect(`${one}?melding=bewaard#punt-${encodeURIComponent(point)}`, 303);
      switch (judged.reason) {
        case 'not-found':
          return c.notFound();
        case 'reason-missing':
          return judgePage(c, application, {
            errors: { [`reden-${point}`]: refusals['reason-missing'] },
            typed,
          });
        case 'not-now':
        case 'own-application':
          return c.redirect(`${one}?melding=${judged.reason}`, 303);
      }
    })
    .post(`${applicationsPath}/:id/:act`, async (c) => {
      const act = acts[c.req.param('act')];
      const application = await findSent(db, c.req.param('id'));
      if (!act || !application) return c.notFound();
      const { fields } = await readForm(c);
      const reason = (fields[`reden-${act}`] ?? '').slice(0, 2000);
      const typed = { [`reden-${act}`]: reason, datum: fields['datum'] ?? '' };
      const given = fields['datum'] ?? '';
      const deadline = given === '' ? undefined : parseDay(given);
      if (act === 'ask' && given !== '' && !deadline)
        return judgePage(c, application, { errors: { datum: 'Dit is geen dag die bestaat.' }, typed });
      const done = await actOnApplication(deps, {
        applicationId: application.id,
        act,
        reason,
        deadline,
        registrar: deps.staffOf(c),
      });
      const one = `${applicationsPath}/${application.id}`;
      if (done.ok) return c.redirect(`${one}?melding=${done.value}`, 303);
      if (done.reason === 'not-found') return c.notFound();
      if (done.reason === 'not-now') return c.redirect(`${one}?melding=not-now`, 303);
      const field =
        done.reason === 'reason-missing'
          ? `reden-${act}`
          : done.reason === 'deadline-past'
            ? 'datum'
            : 'form';
      return judgePage(c, application, { errors: { [field]: refusals[done.reason] }, typed });
    });
};

/** An application that was sent in; a draft is its person's alone. */
const findSent = async (db: Database, id: string): Promise<Application | undefined> => {
  const found = await findApplication(db, id);
  return found && found.steps.length > 0 ? found : undefined;
};

const isVerdict = (word: string): word is Verdict => (verdicts as readonly string[]).includes(word);
const isStep = (word: string): word is StepKind => Object.hasOwn(actMessages, word);
const isRefusal = (word: string): word is Exclude<ActOnRefusal, 'not-found'> => Object.hasOwn(refusals, word);

/** The message after an act, by the word in the address; any other word says nothing. */
const messageOf = (word = ''): Message | undefined => {
  if (word === 'bewaard') return { kind: 'ok', text: 'Uw oordeel is bewaard.' };
  if (isStep(word)) return { kind: 'ok', text: actMessages[word] };
  return isRefusal(word) ? { kind: 'warn', text: refusals[word] } : undefined;
};
