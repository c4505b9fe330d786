export { findAnyoneRoutes, type FindDeps } from './route.tsx';
