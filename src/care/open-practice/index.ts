export { openPracticeRoutes, type OpenPracticeDeps } from './route.tsx';
