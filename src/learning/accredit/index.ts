import { Hono } from 'hono';
import { accreditationDeskRoutes, type AccreditOfficeDeps } from './desk-routes.tsx';
import { pointsRoutes } from './points-routes.tsx';

export { plantDemoAccreditations } from './demo.ts';
export { ownPointsRoutes } from './own-routes.tsx';

/** Accreditations, and the hand-off of points per edition. */
export const accreditationStaffRoutes = (deps: AccreditOfficeDeps): Hono =>
  new Hono().route('/', accreditationDeskRoutes(deps)).route('/', pointsRoutes(deps));
