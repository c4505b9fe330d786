export { applyRoutes } from './route.tsx';
export { certificateIssued } from './certificate-issued.ts';
export { certificateWithdrawn } from './certificate-withdrawn.ts';
