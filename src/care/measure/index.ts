export { measureRoutes } from './route.tsx';
