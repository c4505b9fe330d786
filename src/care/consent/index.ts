export { fileConsentRoutes } from './file-route.tsx';
export { ownConsentRoutes } from './own-route.tsx';
