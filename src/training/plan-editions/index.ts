export { planEditionsRoutes, type PlanEditionsDeps } from './route.tsx';
