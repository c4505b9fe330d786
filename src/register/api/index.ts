export { therapistsDescription } from './description.ts';
export { therapistsApiRoutes } from './route.ts';
