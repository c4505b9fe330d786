export { returnDayRoutes } from './route.ts';
