export { practiceSettingsMails } from './mail.ts';
export { practiceSettingsRoutes } from './route.tsx';
