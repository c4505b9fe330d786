export { personalFile, personalPage, sharedMark, sharedPage } from './answers.ts';
export { readAssets, type Assets } from './assets.ts';
export { readForm, type FormBody } from './form-body.ts';
export { ownForms, securityHeaders } from './guards.ts';
export { createLog, createWatch, type Logger } from './observe.ts';
export { createPageCache, type PageCache } from './page-cache.ts';
