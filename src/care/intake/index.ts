export { intakeRoutes, type IntakeDeps } from './route.tsx';
