export { ownHomeRoutes } from './route.tsx';
