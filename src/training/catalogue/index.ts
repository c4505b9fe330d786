export { listCodes, listEditions, type ListedEdition } from './query.ts';
export { catalogueRoutes } from './route.tsx';
