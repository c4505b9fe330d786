export { askForEvaluations } from './ask/ask.ts';
export { evaluationMails } from './ask/letters.ts';
export { plantDemoEvaluations } from './demo.ts';
export { evaluationOfficeRoutes } from './office-routes.tsx';
export { ownEvaluationRoutes } from './own-routes.tsx';
