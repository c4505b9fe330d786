export { writeRoutes, type WriteDeps } from './write/route.tsx';
export { readRoutes, type ReadDeps } from './read/route.tsx';
export { settingsRoutes } from './read/settings-route.tsx';
export { assignmentLetters } from './tell/letters.ts';
export { remindWriters } from './tell/remind.ts';
export { plantDemoAssignments } from './demo.ts';
