import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { Decision } from '../domain/enrolment.ts';
import { loadEdition } from '../store/editions.ts';
import type { EnrolmentInFull } from '../store/enrolments.ts';
import { judge, takeEvidence, type Judged } from './command.ts';
import { JudgePage, WaitingPage, type Message } from './page.tsx';
import { findAsked, findWaiting, waitingFor } from './query.ts';
import { judgedTexts, missingChoice, reasonTooLong, refusalTexts } from './texts.ts';

export type JudgeDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string };
  csrf: (c: Context) => string;
};

const path = '/beheer/beoordelen';

/** The desk where exceptions to the entry (S21) and to the way of paying (S22) are judged. */
export const judgeRoutes = (deps: JudgeDeps): Hono => {
  const { db, site } = deps;
  const frame = (c: Context) => ({ site, user: deps.staffOf(c).name, csrf: deps.csrf(c) });
  const onePage = async (
    c: Context,
    enrolment: EnrolmentInFull,
    over: { message?: Message | undefined; errors?: FieldErrors; reason?: string } = {},
  ) => {
    const edition = await loadEdition(db, enrolment.editionId);
    const asked = waitingFor(enrolment);
    const message = over.message;
    const page = <JudgePage {...frame(c)} {...over} {...{ enrolment, edition, asked, message }} />;
    return personalPage(c, renderPage(page), over.errors ? 422 : 200);
  };

  return new Hono()
    .get(path, async (c) => {
      const props = {
        ...frame(c),
        waiting: await findWaiting(db),
        message: messageOf(c.req.query('melding')),
      };
      return personalPage(c, renderPage(<WaitingPage {...props} />));
    })
    .get(`${path}/:id`, async (c) => {
      const enrolment = await findAsked(db, c.req.param('id'));
      return enrolment ? onePage(c, enrolment, { message: messageOf(c.req.query('melding')) }) : c.notFound();
    })
    .get(`${path}/:id/bewijs`, async (c) => {
      const by = actorOf(deps.staffOf(c));
      const evidence = await takeEvidence(db, { enrolmentId: c.req.param('id'), by });
      return evidence ? personalFile(c, evidence) : c.notFound();
    })
    .post(`${path}/:id`, async (c) => {
      const enrolment = await findAsked(db, c.req.param('id'));
      if (!enrolment) return c.notFound();
      const { fields } = await readForm(c);
      const answer = readAnswer(fields);
      const reason = fields['reden'] ?? '';
      if (!answer.ok) return onePage(c, enrolment, { errors: answer.errors, reason });
      const by = actorOf(deps.staffOf(c));
      const judged = await judge(deps, { ...answer.value, enrolmentId: enrolment.id, by });
      const one = `${path}/${enrolment.id}`;
      if (judged.ok)
        return c.redirect(
          `${judged.value === 'entry-approved-transfer-next' ? one : path}?melding=${judged.value}`,
          303,
        );
      switch (judged.reason) {
        case 'not-found':
          return c.notFound();
        case 'nothing-to-decide':
          return c.redirect(`${one}?melding=nothing-to-decide`, 303);
        case 'reason-missing':
          return onePage(c, enrolment, { errors: { reden: refusalTexts['reason-missing'] }, reason });
        case 'edition-full':
          return onePage(c, enrolment, { errors: { form: refusalTexts['edition-full'] }, reason });
      }
    });
};

type Answer = { subject: Decision['subject']; approved: boolean; reason: string };

const readAnswer = (
  fields: Record<string, string>,
): { ok: true; value: Answer } | { ok: false; errors: FieldErrors } => {
  const { besluit, onderwerp } = fields;
  const reason = (fields['reden'] ?? '').trim();
  if (reason.length > 1000) return { ok: false, errors: { reden: reasonTooLong } };
  if ((besluit !== 'ja' && besluit !== 'nee') || (onderwerp !== 'entry' && onderwerp !== 'payment-route'))
    return { ok: false, errors: { form: missingChoice } };
  return { ok: true, value: { subject: onderwerp, approved: besluit === 'ja', reason } };
};

const isJudged = (text: string): text is Judged => Object.hasOwn(judgedTexts, text);

/** The message after an answer, by the word in the address; any other word says nothing. */
const messageOf = (word = ''): Message | undefined => {
  if (word === 'nothing-to-decide') return { kind: 'warn', text: refusalTexts['nothing-to-decide'] };
  if (!isJudged(word)) return undefined;
  return { kind: word === 'transfer-refused-full' ? 'warn' : 'ok', text: judgedTexts[word] };
};
