export { judgeApplicationsRoutes } from './route.tsx';
