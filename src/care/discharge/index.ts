export { ownPlanRoutes } from './own-route.tsx';
export { dischargeRoutes } from './route.tsx';
