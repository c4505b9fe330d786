export { letterMails } from './mail.ts';
export { lettersRoutes } from './route.tsx';
