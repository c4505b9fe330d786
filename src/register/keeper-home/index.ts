export { keeperHomeRoutes } from './route.tsx';
