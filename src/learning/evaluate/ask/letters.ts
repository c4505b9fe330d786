import { today } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { formatDay } from '../../../kernel/format.ts';
import { localPath } from '../../../kernel/lang.ts';
import type { Database } from '../../../platform/db/index.ts';
import { MailFailure, renderMail, type MailBlock, type Mailer } from '../../../platform/mail/index.ts';
import type { ClaimedEntry, Handled, OutboxHandlers } from '../../../platform/outbox/index.ts';
import { findParticipation, loadEdition, loadOrganisation } from '../../../training/index.ts';
import { absolute, type Site } from '../../../ui/index.ts';
import { formState, isEvaluationForm, type EvaluationForm } from '../../domain/evaluation.ts';
import { findEvaluationReceipts } from '../../store/evaluations.ts';
import { ownPath } from '../own-page.tsx';
import { texts } from './texts.ts';

export type AskDeps = { db: Database; clock: Clock; site: Site; mailer: Mailer };

/** S30: asks for an evaluation, unless it came in or closed while the mail waited. */
export const evaluationMails = (deps: AskDeps): OutboxHandlers => ({
  'mail.evaluation-asked': async (entry) => send(deps, entry),
});

const send = async (deps: AskDeps, { id, payload }: ClaimedEntry): Promise<Handled> => {
  const { db, clock } = deps;
  const form = String(payload['form']);
  const to = await findParticipation(db, String(payload['enrolmentId']));
  if (!to || !isEvaluationForm(form)) return { result: 'done', note: { unsent: 'enrolment-gone' } };
  const edition = await loadEdition(db, to.editionId);
  const state = formState(form, edition, clock.now());
  if (edition.standing.state === 'cancelled' || state.state !== 'open')
    return { result: 'done', note: { unsent: 'form-closed' } };
  if ((await findEvaluationReceipts(db, [to.enrolmentId])).get(to.enrolmentId)?.has(form))
    return { result: 'done', note: { unsent: 'filled-in' } };

  const { lang, email } = to;
  const t = texts[lang];
  const organisation = await loadOrganisation(db, today(clock));
  const note = { to: email, subject: t.subject };
  try {
    await deps.mailer.send({
      to: email,
      subject: t.subject,
      ...renderMail({
        lang,
        subject: t.subject,
        blocks: blocksOf(deps, to, form, formatDay(state.lastDay, lang)),
        footer: `${organisation.name}, ${organisation.city}. ${t.questions(organisation.email, organisation.phone)}`,
      }),
      headers: { 'Reply-To': organisation.email },
      messageId: `${id}@duurloop`,
    });
    return { result: 'done', note };
  } catch (failure) {
    if (!(failure instanceof MailFailure)) throw failure;
    const { problem } = failure;
    return { result: problem === 'refused-address' ? 'give-up' : 'again', problem, note };
  }
};

const blocksOf = (
  { site }: AskDeps,
  to: { name: string; editionCode: string; lang: 'nl' | 'en' },
  form: EvaluationForm,
  lastDay: string,
): MailBlock[] => {
  const t = texts[to.lang];
  return [
    { kind: 'heading', text: t.title[form] },
    { kind: 'paragraph', text: t.greeting(to.name) },
    { kind: 'paragraph', text: t.lead },
    {
      kind: 'facts',
      rows: [
        [t.course, to.editionCode],
        [t.until, lastDay],
      ],
    },
    {
      kind: 'button',
      text: t.open,
      href: absolute(site, localPath(ownPath(to.editionCode, form), to.lang)),
    },
    { kind: 'paragraph', text: `${t.anonymous} ${t.once}` },
  ];
};
