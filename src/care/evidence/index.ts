export { fileEvidenceRoutes } from './file-route.tsx';
export { evidenceJob } from './job.ts';
export { ownEvidenceRoutes } from './own-route.tsx';
export { outcomesRoutes } from './public-route.tsx';
