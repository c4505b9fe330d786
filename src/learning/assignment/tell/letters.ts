import { today } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { formatDay } from '../../../kernel/format.ts';
import { localPath, type Lang } from '../../../kernel/lang.ts';
import type { Database } from '../../../platform/db/index.ts';
import { MailFailure, renderMail, type MailBlock, type Mailer } from '../../../platform/mail/index.ts';
import type { ClaimedEntry, Handled, OutboxHandlers } from '../../../platform/outbox/index.ts';
import {
  findParticipation,
  loadEdition,
  loadOrganisation,
  type Participation,
} from '../../../training/index.ts';
import { absolute, type Site } from '../../../ui/index.ts';
import { findTerm } from '../../store/assignment-terms.ts';
import { findVerdict, loadAssignment } from '../../store/assignments.ts';
import { texts } from './texts.ts';

export type LetterDeps = { db: Database; clock: Clock; site: Site; mailer: Mailer };

type Letter = { to: Participation; subject: string; title: string; lead: string; facts: [string, string][] };
type Unsent = { unsent: string };

/** The mails about the assignment, written from the facts at the moment of sending. */
export const assignmentLetters = (deps: LetterDeps): OutboxHandlers => ({
  'mail.assignment-feedback': async (entry) => send(deps, entry, await feedback(deps, entry)),
  'mail.assignment-reminder': async (entry) => send(deps, entry, await reminder(deps, entry)),
});

const feedback = async ({ db }: LetterDeps, { payload }: ClaimedEntry): Promise<Letter | Unsent> => {
  const verdict = await findVerdict(db, String(payload['verdictId']));
  const to = verdict && (await findParticipation(db, verdict.enrolmentId));
  if (!to) return { unsent: 'enrolment-gone' };
  return { to, ...texts[to.lang].feedback[verdict.kind], facts: [] };
};

const reminder = async ({ db, clock }: LetterDeps, { payload }: ClaimedEntry): Promise<Letter | Unsent> => {
  const to = await findParticipation(db, String(payload['enrolmentId']));
  if (!to) return { unsent: 'enrolment-gone' };
  if ((await loadAssignment(db, to.enrolmentId)).versions.length > 0) return { unsent: 'handed-in' };
  const edition = await loadEdition(db, to.editionId);
  if (edition.standing.state === 'cancelled') return { unsent: 'edition-cancelled' };
  const dueOn = await findTerm(db, edition, to.enrolmentId);
  if (today(clock) > dueOn) return { unsent: 'term-over' };
  const words = texts[to.lang].reminder;
  return { to, ...words, facts: [[words.due, formatDay(dueOn, to.lang)]] };
};

const blocksOf = ({ site }: LetterDeps, { to, title, lead, facts }: Letter): MailBlock[] => {
  const t = texts[to.lang];
  const path = localPath(`/mijn/${to.editionCode}/opdracht`, to.lang);
  return [
    { kind: 'heading', text: title },
    { kind: 'paragraph', text: t.greeting(to.name) },
    { kind: 'paragraph', text: lead },
    { kind: 'facts', rows: [[t.course, to.editionCode], ...facts] },
    { kind: 'button', text: t.open, href: absolute(site, path) },
  ];
};

const send = async (deps: LetterDeps, entry: ClaimedEntry, letter: Letter | Unsent): Promise<Handled> => {
  if ('unsent' in letter) return { result: 'done', note: letter };
  const organisation = await loadOrganisation(deps.db, today(deps.clock));
  const { lang, email } = letter.to;
  const { subject } = letter;
  const note = { to: email, subject };
  try {
    await deps.mailer.send({
      to: email,
      subject,
      ...renderMail({ lang, subject, blocks: blocksOf(deps, letter), footer: footerOf(organisation, lang) }),
      headers: { 'Reply-To': organisation.email },
      messageId: `${entry.id}@duurloop`,
    });
    return { result: 'done', note };
  } catch (failure) {
    if (!(failure instanceof MailFailure)) throw failure;
    const { problem } = failure;
    return { result: problem === 'refused-address' ? 'give-up' : 'again', problem, note };
  }
};

const footerOf = (
  { name, city, email, phone }: { name: string; city: string; email: string; phone: string },
  lang: Lang,
): string => `${name}, ${city}. ${texts[lang].questions(email, phone)}`;
