import { createTransport } from 'nodemailer';
import { MailFailure, type Mail, type Mailer } from './types.ts';

/** Line breaks in a header would let a name add headers of its own; a mail without a subject is never meant. */
const oneLine = (text: string): string => {
  if (/[\r\n\0]/.test(text) || text.trim() === '') throw new MailFailure('refused-address');
  return text;
};

/** Exactly one address: what would make two of it, or put a name before it, is refused. */
const oneAddress = (text: string): string => {
  if (!/^[^\s,;:<>()"\p{Cc}]+@[^\s,;:<>()"\p{Cc}@]+$/u.test(text)) throw new MailFailure('refused-address');
  return text;
};

const oneLineEach = (headers: Record<string, string>): Record<string, string> => {
  Object.entries(headers).forEach((header) => header.forEach(oneLine));
  return headers;
};

/**
 * Only the answer about the recipient is final. A server that refuses our password or our sender (also 5xx)
 * is a setting to put right, after which the waiting mail must still leave; 552 is a mailbox that is full today.
 */
const failureOf = (error: unknown): MailFailure => {
  const { command, responseCode = 0 } = error as { command?: string; responseCode?: number };
  const final = command === 'RCPT TO' && responseCode >= 500 && responseCode !== 552 && responseCode !== 530;
  return new MailFailure(final ? 'refused-address' : 'passing-fault');
};

/**
 * Sends by SMTP, one connection a mail. Throws a `MailFailure`: `refused-address` when the server does not know
 * the recipient, or when a subject, address or header holds a line break or nothing; `passing-fault` for the rest.
 * @param patience how long a silent server is waited for, in milliseconds
 */
export const smtpMailer = (smtpUrl: string, from: string, patience = 15_000): Mailer => {
  const transport = createTransport(
    { url: smtpUrl, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    { from },
  );
  return {
    send: async (mail: Mail) => {
      const message = {
        from,
        to: { name: '', address: oneAddress(mail.to) },
        subject: oneLine(mail.subject),
        html: mail.html,
        text: mail.text,
        messageId: `<${oneLine(mail.messageId)}>`,
        headers: { ...oneLineEach(mail.headers ?? {}), 'Auto-Submitted': 'auto-generated' },
        attachments: (mail.attachments ?? []).map(({ filename, contentType, content }) => ({
          filename: oneLine(filename),
          contentType: oneLine(contentType),
          content: Buffer.from(content),
        })),
      };
      await transport.sendMail(message).catch((error: unknown) => {
        throw failureOf(error);
      });
    },
  };
};
