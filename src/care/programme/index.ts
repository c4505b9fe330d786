export { programmeRoutes, type ProgrammeDeps } from './route.tsx';
