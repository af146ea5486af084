import type { CalendarDay } from './calendar-table.ts';
import { addDays, type Day, isWeekend } from './day.ts';
import { lunarFestivals } from './lunar-festivals.ts';

/**
 * What a year's days off will be by the law alone (《全国年节及纪念日放假办法》, revised 2024: thirteen days, and a day
 * off on a working day for each that falls on a weekend). For demonstrations: which days are moved to make a longer
 * holiday is only known from the State Council's notice of that year, so that no real deadline is counted with this.
 */
export function estimateYear(year: number): CalendarDay[] {
  const named = new Map<Day, string>();
  const owed: { after: Day; name: string }[] = [];
  for (const [first, length, name] of statutoryRuns(year))
    for (let i = 0; i < length; i += 1) {
      const day = addDays(first, i);
      if (isWeekend(day) || named.has(day)) owed.push({ after: day, name });
      if (!named.has(day)) named.set(day, name);
    }
  // After all of them: a day given back is never one that is off already.
  for (const { after, name } of owed) {
    let day = addDays(after, 1);
    while (isWeekend(day) || named.has(day)) day = addDays(day, 1);
    named.set(day, name);
  }
  return [...named]
    .map(([day, name]): CalendarDay => ({ day, kind: 'holiday', name }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** @throws RangeError for a year beyond the lunar table */
function statutoryRuns(year: number): [first: Day, length: number, name: string][] {
  const lunar = lunarFestivals[year];
  if (!lunar) throw new RangeError(`no lunar dates for ${year}`);
  const [spring, dragonBoat, midAutumn] = lunar.map((monthDay) => `${year}-${monthDay}`) as [Day, Day, Day];
  return [
    [`${year}-01-01`, 1, '元旦'],
    [addDays(spring, -1), 4, '春节'],
    [clearAndBright(year), 1, '清明'],
    [`${year}-05-01`, 2, '劳动节'],
    [dragonBoat, 1, '端午'],
    [midAutumn, 1, '中秋'],
    [`${year}-10-01`, 3, '国庆节'],
  ];
}

/** 清明, the sun at 15°: the customary formula, right for this century. */
function clearAndBright(year: number): Day {
  const y = year % 100;
  return `${year}-04-0${Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4)}`;
}
