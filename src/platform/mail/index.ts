export { renderMail, type MailBlock, type MailContent } from './render.tsx';
export { smtpMailer } from './smtp.ts';
export { demoMailer, findDemoMail, listDemoMail, type DemoMail } from './demo.ts';
export type { Mail, MailAttachment, Mailer, MailProblem } from './types.ts';
export { MailFailure } from './types.ts';
