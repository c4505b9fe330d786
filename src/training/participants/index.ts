import { Hono } from 'hono';
import { listRoutes } from './list-routes.tsx';
import type { ParticipantsDeps } from './office.ts';
import { personRoutes } from './person-routes.tsx';

/** The office's pages about people. */
export const participantsRoutes = (deps: ParticipantsDeps): Hono =>
  new Hono().route('/', listRoutes(deps)).route('/', personRoutes(deps));
export type { ParticipantsDeps } from './office.ts';
