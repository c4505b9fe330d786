export { connectionsRoutes } from './connections/route.tsx';
export { eventHandlers, type EventDeps } from './events.ts';
export { apiRoutes, type ApiDeps } from './route.ts';
export { createApiToken, revokeApiToken } from './token.ts';
export type { ApiPart } from './openapi.ts';
