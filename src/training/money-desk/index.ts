export { moneyRoutes } from './route.tsx';
export type { MoneyDeps } from './office.ts';
