export { rightsJobs } from './keep-terms.ts';
export { rightsHandlers } from './news.ts';
export { ownRightsRoutes } from './own-routes.tsx';
export { practiceRightsRoutes } from './practice-routes.tsx';
