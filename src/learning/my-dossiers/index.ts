export { myDossiersRoutes } from './route.tsx';
