export { listCodes } from './query.ts';
export { catalogueRoutes } from './route.tsx';
export { createShelf } from './shelf.ts';
