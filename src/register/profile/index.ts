export { profileRoutes } from './route.tsx';
