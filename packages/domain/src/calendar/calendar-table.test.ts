import { describe, expect, test } from 'vitest';
import { parseCalendarTable, writeCalendarTable } from './calendar-table.ts';
import { officialYears } from './official-years.ts';

const WHOLE = [
  '2027-01-01 至 2027-01-03 放假 元旦',
  '5月1日至5月5日 放假 劳动节',
  '2027/10/1~2027/10/7，休，国庆节',
  '10月9日 上班 国庆节',
].join('\n');

describe('the table of a year', () => {
  test('is read as people type it: ranges, months without a year, full-width signs', () => {
    const { days, errors } = parseCalendarTable(2027, WHOLE);
    expect(errors).toEqual([]);
    expect(days).toHaveLength(3 + 5 + 7 + 1);
    expect(days.at(-1)).toEqual({ day: '2027-10-09', kind: 'make_up', name: '国庆节' });
    expect(parseCalendarTable(2027, WHOLE.replace('10月9日 上班', '１０月９日　上班')).days).toEqual(days);
  });
  test('and written back is the same table', () => {
    const { days } = parseCalendarTable(2027, WHOLE);
    expect(parseCalendarTable(2027, writeCalendarTable(days)).days).toEqual(days);
    for (const [year, table] of Object.entries(officialYears))
      expect(writeCalendarTable(parseCalendarTable(Number(year), table).days)).toBe(table);
  });
  test('with faults is told each of them with its line', () => {
    const table = `${WHOLE}\n放假\n2月30日 放假\n2026-12-31 放假\n6月9日至6月8日 放假\n1月2日 放假 元旦\n2027-04-06 上班`;
    expect(parseCalendarTable(2027, table).errors).toEqual([
      { line: 5, code: 'unreadable', day: null },
      { line: 6, code: 'no_such_day', day: null },
      { line: 7, code: 'other_year', day: null },
      { line: 8, code: 'range_reversed', day: null },
      { line: 9, code: 'named_twice', day: '2027-01-02' },
      { line: 10, code: 'make_up_on_weekday', day: '2027-04-06' },
    ]);
  });
  test('that is not whole is refused with the days it lacks', () => {
    expect(parseCalendarTable(2027, '1月1日 放假').errors).toEqual(
      ['2027-05-01', '2027-10-01', '2027-10-02', '2027-10-03'].map((day) => ({
        line: null,
        code: 'statutory_day_missing',
        day,
      })),
    );
  });
});

test('the years that ship are 2004 to 2026, each without a fault', () => {
  expect(Object.keys(officialYears).map(Number)).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
  for (const [year, table] of Object.entries(officialYears))
    expect({ year, errors: parseCalendarTable(Number(year), table).errors }).toEqual({ year, errors: [] });
});
