export { clientStoryRoutes } from './route.tsx';
