export { logbookRoutes, type LogbookDeps } from './route.tsx';
