export type { CalendarChange, CalendarWatcher, Recounted } from './calendar-change.ts';
export { estimateCalendarYears, keepCalendar } from './keep-calendar.ts';
export { loadCalendar } from './load-calendar.ts';
