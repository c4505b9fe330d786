export { groupRoutes, type GroupsDeps } from './route.tsx';
