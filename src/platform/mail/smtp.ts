import { createTransport } from 'nodemailer';
import { MailFailure, type Mail, type Mailer } from './types.ts';

const timeoutMs = 15_000;

/** Line breaks in a header would let a name add headers of its own. */
const oneLine = (text: string): string => {
  if (/[\r\n\0]/.test(text) || text.trim() === '') throw new MailFailure('refused-address');
  return text;
};

/** Sends by SMTP. A 5xx answer about the recipient is final; everything else may pass. */
export const smtpMailer = (smtpUrl: string, from: string): Mailer => {
  const transport = createTransport(smtpUrl, { from });
  Object.assign(transport.options, {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  return {
    send: async (mail: Mail) => {
      const message = {
        from,
        to: { name: '', address: oneLine(mail.to) },
        subject: oneLine(mail.subject),
        html: mail.html,
        text: mail.text,
        messageId: `<${oneLine(mail.messageId)}>`,
        headers: { ...mail.headers, 'Auto-Submitted': 'auto-generated' },
        attachments: (mail.attachments ?? []).map(({ filename, contentType, content }) => ({
          filename,
          contentType,
          content: Buffer.from(content),
        })),
      };
      await transport.sendMail(message).catch((error: unknown) => {
        const code = (error as { responseCode?: number }).responseCode ?? 0;
        throw new MailFailure(
          code >= 500 && code < 600 && code !== 552 ? 'refused-address' : 'passing-fault',
        );
      });
    },
  };
};
