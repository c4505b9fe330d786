export { practiceSettingsMails } from './mail.ts';
export { practiceSettingsRoutes, type PracticeSettingsDeps } from './route.tsx';
