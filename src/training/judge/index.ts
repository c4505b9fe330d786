export { judgeRoutes, type JudgeDeps } from './route.tsx';
