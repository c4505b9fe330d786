export { clientSessionsRoutes, type ClientSessionsDeps } from './route.tsx';
