export { letterLinkRoutes } from './route.tsx';
