export { calendarFeedRoutes, calendarRoutes, type CalendarDeps } from './route.tsx';
