import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { formatDay } from '../../kernel/format.ts';
import { localPath, type Texts } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import {
  MailFailure,
  renderMail,
  type MailAttachment,
  type MailBlock,
  type Mailer,
} from '../../platform/mail/index.ts';
import type { ClaimedEntry, Handled, OutboxHandlers } from '../../platform/outbox/index.ts';
import { loadOrganisation } from '../../training/index.ts';
import { absolute, type Site } from '../../ui/index.ts';
import { certificateAddress, certificateWords, courseName } from '../papers/certificate-words.ts';
import { loadCertificate, type Certificate } from '../store/certificates.ts';
import { makePaper, paperName } from './command.ts';

export type CertificateMailDeps = { db: Database; clock: Clock; site: Site; mailer: Mailer };

type Letter = { subject: string; blocks: MailBlock[]; attachments?: MailAttachment[] };

/** A subject names no person: it is read on locked screens and in logs. */
const texts: Texts<{
  issued: { subject: string; title: string; dear: (name: string) => string; lead: string };
  number: string;
  course: string;
  issuedOn: string;
  own: string;
  ownButton: string;
  public: string;
  publicButton: string;
  withdrawn: { subject: string; title: string; lead: (number: string) => string; next: string };
  footer: (email: string) => string;
}> = {
  nl: {
    issued: {
      subject: 'Uw certificaat runningtherapie',
      title: 'Uw certificaat',
      dear: (name) => `Beste ${name},`,
      lead: 'Gefeliciteerd. U hebt de cursus afgerond; bij deze mail vindt u uw certificaat.',
    },
    number: 'Nummer',
    course: 'Cursus',
    issuedOn: 'Uitgegeven op',
    own: 'Op uw eigen pagina staan het certificaat, de digitale badge en de keuze hoe uw naam op de openbare pagina staat.',
    ownButton: 'Naar uw certificaat',
    public: 'Wie het nummer heeft of de QR-code scant, ziet of uw certificaat echt is en nog geldt.',
    publicButton: 'Zo zien anderen uw certificaat',
    withdrawn: {
      subject: 'Uw certificaat is ingetrokken',
      title: 'Uw certificaat is ingetrokken',
      lead: (number) =>
        `Het certificaat met nummer ${number} geldt niet meer. De openbare pagina zegt dat ook, zonder de reden.`,
      next: 'Wilt u weten waarom, of klopt dit volgens u niet? Antwoord op deze mail. Komt er een nieuw certificaat, dan krijgt u dat apart.',
    },
    footer: (email) => `Vragen? Mail naar ${email}.`,
  },
  en: {
    issued: {
      subject: 'Your certificate in running therapy',
      title: 'Your certificate',
      dear: (name) => `Dear ${name},`,
      lead: 'Congratulations. You have completed the course; your certificate comes with this e-mail.',
    },
    number: 'Number',
    course: 'Course',
    issuedOn: 'Issued on',
    own: 'Your own page has the certificate, the digital badge and the choice of how your name stands on the public page.',
    ownButton: 'To your certificate',
    public:
      'Whoever has the number or scans the QR code sees whether your certificate is genuine and still holds.',
    publicButton: 'How others see your certificate',
    withdrawn: {
      subject: 'Your certificate was withdrawn',
      title: 'Your certificate was withdrawn',
      lead: (number) =>
        `The certificate with number ${number} no longer holds. The public page says so too, without the reason.`,
      next: 'Would you like to know why, or do you think this is wrong? Reply to this e-mail. If a new certificate is issued, it comes apart.',
    },
    footer: (email) => `Questions? E-mail ${email}.`,
  },
};

const factsOf = (certificate: Certificate): MailBlock => {
  const { lang, number, issuedOn, content } = certificate;
  const t = texts[lang];
  return {
    kind: 'facts',
    rows: [
      [t.number, number],
      [t.course, courseName(content, lang)],
      [t.issuedOn, formatDay(issuedOn, lang)],
    ],
  };
};

const issuedLetter = async (deps: CertificateMailDeps, certificate: Certificate): Promise<Letter> => {
  const { lang, content, number } = certificate;
  const t = texts[lang];
  const paper = await makePaper(deps.db, deps.site, certificate, lang);
  const own = content.editionCode && localPath(`/mijn/${content.editionCode}/certificaat`, lang);
  return {
    subject: t.issued.subject,
    blocks: [
      { kind: 'heading', text: t.issued.title },
      { kind: 'paragraph', text: t.issued.dear(certificate.holderName) },
      { kind: 'paragraph', text: t.issued.lead },
      factsOf(certificate),
      ...(own
        ? ([
            { kind: 'paragraph', text: t.own },
            { kind: 'button', text: t.ownButton, href: absolute(deps.site, own) },
          ] as const)
        : []),
      { kind: 'paragraph', text: t.public },
      { kind: 'button', text: t.publicButton, href: certificateAddress(deps.site, number, lang) },
      { kind: 'paragraph', text: certificateWords[lang].title },
    ],
    attachments: [
      { filename: paperName(certificate, lang), contentType: 'application/pdf', content: paper.bytes },
    ],
  };
};

const withdrawnLetter = ({ lang, number }: Certificate): Letter => {
  const t = texts[lang].withdrawn;
  return {
    subject: t.subject,
    blocks: [
      { kind: 'heading', text: t.title },
      { kind: 'paragraph', text: t.lead(number) },
      { kind: 'paragraph', text: t.next },
    ],
  };
};

const send = async (
  deps: CertificateMailDeps,
  entry: ClaimedEntry,
  write: (certificate: Certificate) => Letter | undefined | Promise<Letter | undefined>,
): Promise<Handled> => {
  const certificate = await loadCertificate(deps.db, String(entry.payload['certificateId']));
  const letter = await write(certificate);
  const to = certificate.email;
  if (!letter || !to) return { result: 'done', note: { unsent: certificate.standing.state } };
  const organisation = await loadOrganisation(deps.db, today(deps.clock));
  const { lang } = certificate;
  const note = { to, subject: letter.subject };
  const footer = `${organisation.name}, ${organisation.city}. ${texts[lang].footer(organisation.email)}`;
  try {
    await deps.mailer.send({
      to,
      subject: letter.subject,
      ...renderMail({ lang, subject: letter.subject, blocks: letter.blocks, footer }),
      ...(letter.attachments ? { attachments: letter.attachments } : {}),
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

/** The mail with the certificate, and the one that says it was withdrawn; neither is sent once it is no longer true. */
export const certificateMails = (deps: CertificateMailDeps): OutboxHandlers => ({
  'mail.certificate': (entry) =>
    send(deps, entry, (certificate) =>
      certificate.standing.state === 'valid' ? issuedLetter(deps, certificate) : undefined,
    ),
  'mail.certificate-withdrawn': (entry) =>
    send(deps, entry, (certificate) =>
      certificate.standing.state === 'withdrawn' ? withdrawnLetter(certificate) : undefined,
    ),
});
