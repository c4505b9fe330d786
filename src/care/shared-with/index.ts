export { sharedMails } from './mail.ts';
export { sharedWithRoutes } from './route.tsx';
