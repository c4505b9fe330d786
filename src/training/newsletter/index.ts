export { announceEdition, askToSubscribe } from './command.ts';
export { newsletterMails } from './mail.ts';
export { forgetSubscribers } from './query.ts';
export { newsletterRoutes, type NewsletterDeps } from './route.tsx';
