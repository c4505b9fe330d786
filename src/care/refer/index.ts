export { referMails } from './mail.ts';
export { referRoutes } from './route.tsx';
