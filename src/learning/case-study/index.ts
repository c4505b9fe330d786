export { bringRoutes, type BringDeps } from './bring/route.tsx';
export { forgetClients } from './invite/command.ts';
export { inviteRoutes, type InviteDeps } from './invite/route.tsx';
export { orderRoutes, type OrderDeps } from './order/route.tsx';
export { plantDemoCases } from './demo.ts';
