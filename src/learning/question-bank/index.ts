export { questionBankRoutes, type QuestionBankDeps } from './route.tsx';
