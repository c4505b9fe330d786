export { postRoutes, type PostDeps } from './route.tsx';
