export { writeRoutes, type WriteDeps } from './write/route.tsx';
