export type MailAttachment = { filename: string; contentType: string; content: Uint8Array };

/** One mail. `messageId` is the same at every attempt, so that a mailbox can tell a repetition. */
export type Mail = {
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments?: MailAttachment[];
  headers?: Record<string, string>;
  messageId: string;
};

/** `refused-address`: trying again is of no use. `passing-fault`: it is. */
export type MailProblem = 'refused-address' | 'passing-fault';

/** Why a mail did not leave. Its message never holds an address. */
export class MailFailure extends Error {
  readonly problem: MailProblem;
  constructor(problem: MailProblem) {
    super(problem);
    this.name = problem;
    this.problem = problem;
  }
}

/** Hands a mail over, or throws a `MailFailure`. */
export type Mailer = { send(mail: Mail): Promise<void> };
