import { addDays, beijingDay, type Day } from '@jiebang/domain/calendar/day';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day as a document writes it: 2026年11月25日. */
export function dayWords(day: Day): Text {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return { zh: `${year}年${month}月${date}日`, en: `${date} ${MONTHS[month - 1]} ${year}` };
}

/** The Beijing day of an instant. */
export const dateLineOf = (instant: string): Text => dayWords(beijingDay(Date.parse(instant)));

/**
 * An instant with its zone, in the words of the page: midnight is 24:00 of the day that ends, as deadlines are given;
 * seconds only where there are any.
 */
export function instantWords(instant: string): Text {
  const at = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  const midnight = at.slice(11, 19) === '00:00:00';
  const time = midnight ? '24:00' : at.slice(11, 19).replace(/:00$/, '');
  const day = dayWords(midnight ? addDays(at.slice(0, 10), -1) : at.slice(0, 10));
  return { zh: `${day.zh}${time}（北京时间）`, en: `${day.en}, ${time} Beijing time (UTC+8)` };
}
