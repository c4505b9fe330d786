export { plantDemoProgramme } from './demo/plant.ts';
export { programmeHandlers } from './copying.ts';
export { editProgrammeRoutes } from './edit/route.tsx';
export { readProgrammeRoutes } from './read/route.tsx';
