export type { CalendarChange, CalendarWatcher, Recounted } from './calendar-change.ts';
export { loadCalendar } from './load-calendar.ts';
