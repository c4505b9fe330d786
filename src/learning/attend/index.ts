import { Hono } from 'hono';
import { attendanceFieldRoutes } from './field-routes.tsx';
import { attendanceDeskRoutes } from './staff-routes.tsx';

export { plantDemoAttendance } from './demo.ts';
export { ownAttendanceRoutes } from './own-routes.tsx';

/** Everything staff does about attendance: the field first, since its addresses lie below those of the desk. */
export const attendanceStaffRoutes = (deps: Parameters<typeof attendanceFieldRoutes>[0]): Hono =>
  new Hono().route('/', attendanceFieldRoutes(deps)).route('/', attendanceDeskRoutes(deps));
