export { measureJob } from './job.ts';
export { linkRoutes } from './link-route.tsx';
export { fillInMails } from './mail.ts';
export { ownFillInRoutes } from './own-route.tsx';
