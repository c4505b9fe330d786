export type { PlannedFor } from './field-session.ts';
export { fieldSessionRoutes, type FieldSessionDeps } from './route.tsx';
