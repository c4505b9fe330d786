export { contactMails } from './mail.ts';
export { forgetMessages } from './query.ts';
export { contactLimits, contactRoutes } from './route.tsx';
