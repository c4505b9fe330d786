export { rotateBadgeKey } from './keys.ts';
export { badgeMachineRoutes, badgeOwnRoutes, badgePublicRoutes, type BadgeRouteDeps } from './route.tsx';
