export { gpQuestionRoutes, type GpQuestionDeps } from './route.tsx';
