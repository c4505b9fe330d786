export { renewRoutes } from './route.tsx';
export { watchRegister } from './watch.ts';
