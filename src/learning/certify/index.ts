export { certificateMails } from './letters.ts';
export { officeCertificateRoutes } from './office/route.tsx';
export { ownCertificateRoutes } from './own/route.tsx';
export { publicCertificateRoutes } from './public/route.tsx';
