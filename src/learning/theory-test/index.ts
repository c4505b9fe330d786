export { officeTestRoutes, type OfficeTestDeps } from './office-routes.tsx';
export { ownTestRoutes, type OwnTestDeps } from './own-routes.tsx';
export { plantDemoTest } from './demo.ts';
