/** A mail as the demo mailbox gives it. */
export type ReceivedMail = {
  messageId: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  headers?: Record<string, string>;
  attachments: { filename: string; contentType: string; content: string }[];
};

/** All mail somebody got, the newest first. */
export const mailsTo = async (baseUrl: string, to: string): Promise<ReceivedMail[]> => {
  const mails = (await (await fetch(`${baseUrl}/dev/mail.json`)).json()) as ReceivedMail[];
  return mails.filter((mail) => mail.to.includes(to));
};

/** Waits for a mail to this address whose subject holds these words. Throws after ten seconds with what did come. */
export const waitForMail = async (baseUrl: string, to: string, subject: RegExp): Promise<ReceivedMail> => {
  for (const deadline = Date.now() + 10_000; ; await new Promise((later) => setTimeout(later, 150))) {
    const mails = await mailsTo(baseUrl, to);
    const found = mails.find((mail) => subject.test(mail.subject));
    if (found) return found;
    if (Date.now() > deadline)
      throw new Error(
        `no mail ${String(subject)} to ${to}; there is: ${mails.map((mail) => mail.subject).join(' | ')}`,
      );
  }
};

/** The first address in a mail that holds these characters. */
export const linkIn = (mail: ReceivedMail, part: string): string => {
  const found = [...mail.text.matchAll(/https?:\/\/[^\s<>)]+/g)]
    .map(([link]) => link)
    .find((link) => link.includes(part));
  if (!found) throw new Error(`no link with ${part} in "${mail.subject}":\n${mail.text}`);
  return found;
};
