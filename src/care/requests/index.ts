import { Hono } from 'hono';
import { referrerLinkRoutes } from './links-route.tsx';
import { reintegrationRoutes } from './reintegration-route.tsx';
import { requestsRoutes, type RequestsDeps } from './route.tsx';

/** A practice's desk of requests, the links it gives out, and the time line of reintegration. */
export const requestRoutes = (deps: RequestsDeps): Hono =>
  new Hono()
    .route('/', referrerLinkRoutes(deps))
    .route('/', requestsRoutes(deps))
    .route('/', reintegrationRoutes(deps));

export { forgetJob } from './forget.ts';
