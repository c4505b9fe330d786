export { teachingHomeRoutes } from './route.tsx';
