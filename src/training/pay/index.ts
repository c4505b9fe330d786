export { payHandlers } from './handlers.ts';
export { reconcile, type Comparison } from './reconcile.ts';
export { releaseLapsedHolds } from './release.ts';
export { payRoutes, webhookRoutes } from './route.tsx';
export { startPayment, type StartDeps } from './start.ts';
