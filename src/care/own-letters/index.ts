export { ownLettersRoutes } from './route.tsx';
