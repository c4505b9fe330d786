export { runnerHomeRoutes, type RunnerHomeDeps } from './route.tsx';
