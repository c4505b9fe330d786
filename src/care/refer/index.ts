export { referMails } from './mail.ts';
export { referPath, referRoutes } from './route.tsx';
