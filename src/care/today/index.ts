export { todayRoutes } from './route.tsx';
