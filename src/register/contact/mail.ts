import { localPath } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import {
  MailFailure,
  renderMail,
  type Mail,
  type MailContent,
  type Mailer,
} from '../../platform/mail/index.ts';
import type { ClaimedEntry, Handled, OutboxHandlers } from '../../platform/outbox/index.ts';
import { absolute, type Site } from '../../ui/index.ts';
import type { Therapist } from '../domain/profile.ts';
import { findTherapist } from '../store/therapists.ts';
import { findMessage, markSent, type KeptMessage } from './query.ts';
import { contactTexts } from './texts.ts';

export type ContactMailDeps = { db: Database; site: Site; mailer: Mailer };

/** The message, as the therapist gets it: an answer goes straight to who wrote it. */
const passedOn = (message: KeptMessage, therapist: Therapist): MailContent => {
  const words = contactTexts[therapist.lang].passedOn;
  return {
    lang: therapist.lang,
    subject: words.subject,
    blocks: [
      { kind: 'heading', text: words.heading },
      { kind: 'paragraph', text: words.lead },
      {
        kind: 'facts',
        rows: [
          [words.from, message.name],
          [words.email, message.email],
          ...(message.phone ? ([[words.phone, message.phone]] as [string, string][]) : []),
        ],
      },
      ...message.message
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((text) => ({ kind: 'paragraph' as const, text })),
      { kind: 'paragraph', text: words.reply },
    ],
    footer: words.footer,
  };
};

/** What the sender gets. Without the message: the address was typed by somebody, and may be another's. */
const confirmed = (site: Site, message: KeptMessage, therapist: Therapist): MailContent => {
  const words = contactTexts[message.lang].confirmed;
  return {
    lang: message.lang,
    subject: words.subject,
    blocks: [
      { kind: 'heading', text: words.heading },
      { kind: 'paragraph', text: words.lead(therapist.name) },
      {
        kind: 'button',
        text: therapist.name,
        href: absolute(site, localPath(`/runningtherapeuten/${therapist.slug}`, message.lang)),
      },
      { kind: 'paragraph', text: words.next },
    ],
    footer: words.footer,
  };
};

/** The two mails about a message; each looks for it again, and it is erased when both have left. */
export const contactMails = ({ db, site, mailer }: ContactMailDeps): OutboxHandlers => {
  const send = async (
    entry: ClaimedEntry,
    what: 'passed-on' | 'confirmed',
    write: (message: KeptMessage, therapist: Therapist) => MailContent & Pick<Mail, 'to' | 'headers'>,
  ): Promise<Handled> => {
    const message = await findMessage(db, String(entry.payload['messageId']));
    const therapist = message && (await findTherapist(db, message.therapistId));
    if (!therapist) return { result: 'done', note: { unsent: 'gone' } };
    const { to, headers, ...content } = write(message, therapist);
    try {
      await mailer.send({
        to,
        subject: content.subject,
        ...renderMail(content),
        ...(headers ? { headers } : {}),
        messageId: `${entry.id}@${new URL(site.baseUrl).hostname}`,
      });
    } catch (failure) {
      if (!(failure instanceof MailFailure)) throw failure;
      const final = failure.problem === 'refused-address';
      // An address that does not exist gets no second try, and nothing is kept for it.
      if (final) await markSent(db, message.id, what);
      return { result: final ? 'give-up' : 'again', problem: failure.problem };
    }
    await markSent(db, message.id, what);
    return { result: 'done' };
  };
  return {
    'mail.contact-message': (entry) =>
      send(entry, 'passed-on', (message, therapist) => ({
        ...passedOn(message, therapist),
        to: therapist.contactEmail,
        headers: { 'Reply-To': message.email },
      })),
    'mail.contact-confirmation': (entry) =>
      send(entry, 'confirmed', (message, therapist) => ({
        ...confirmed(site, message, therapist),
        to: message.email,
      })),
  };
};
