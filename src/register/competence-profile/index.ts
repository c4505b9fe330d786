export { competenceProfileRoutes } from './route.tsx';
