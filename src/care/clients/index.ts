import { Hono } from 'hono';
import { dataRoutes } from './data-route.tsx';
import type { ClientsDeps } from './deps.ts';
import { emergencyRoutes } from './emergency-route.tsx';
import { guidesRoutes } from './guides-route.tsx';
import { listRoutes } from './list-route.tsx';

export { clientsMails } from './mail.ts';

/** `/praktijk/clienten`: who is guided, by whom, and how they come in. Mount it before the pages of one file. */
export const clientsRoutes = (deps: ClientsDeps): Hono =>
  new Hono()
    .route('/', listRoutes(deps))
    .route('/', emergencyRoutes(deps))
    .route('/', guidesRoutes(deps))
    .route('/', dataRoutes(deps));
