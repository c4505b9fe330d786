export { signalsJob } from './job.ts';
export { handoverMails } from './mail.ts';
export { handoverRoutes } from './route.tsx';
