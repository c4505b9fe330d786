export { therapistPageRoutes, type TherapistPageDeps } from './route.tsx';
