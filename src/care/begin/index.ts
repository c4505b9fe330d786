import { createCounter } from '../../platform/limits/index.ts';

export { beginRoutes } from './route.tsx';

/** Ten tries an hour for one person, however many files and codes there are. */
export const beginLimit = () => createCounter({ most: 10, seconds: 3600 });
