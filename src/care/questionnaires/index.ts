export { questionnairesRoutes } from './route.tsx';
