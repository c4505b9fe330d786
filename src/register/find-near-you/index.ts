export { findRoutes, type FindDeps } from './route.tsx';
