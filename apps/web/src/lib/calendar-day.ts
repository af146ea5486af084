import { startOfDay } from '@jiebang/domain/calendar/day';
import { ZONE } from './format.ts';
import type { Locale } from './locale.ts';

const tag = (locale: Locale) => (locale === 'en' ? 'en-GB' : 'zh-CN');

/** `12月2日（星期三）` / `Wednesday 2 December`; with the year where it matters. A day is one of Beijing. */
export function formatCalendarDay(day: string, locale: Locale, withYear = false): string {
  const at = startOfDay(day);
  const date = new Intl.DateTimeFormat(tag(locale), {
    timeZone: ZONE,
    ...(withYear ? { year: 'numeric' } : {}),
    month: 'long',
    day: 'numeric',
  }).format(at);
  const weekday = formatWeekday(at, locale, 'long');
  return locale === 'en' ? `${weekday} ${date}` : `${date}（${weekday}）`;
}

/** Name of the day of the week that an instant falls on in Beijing. */
export function formatWeekday(at: number, locale: Locale, length: 'long' | 'short' | 'narrow'): string {
  return new Intl.DateTimeFormat(tag(locale), { timeZone: ZONE, weekday: length }).format(at);
}

/** `2026年12月` / `December 2026` */
export function formatMonth(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { timeZone: ZONE, year: 'numeric', month: 'long' }).format(
    startOfDay(day),
  );
}
