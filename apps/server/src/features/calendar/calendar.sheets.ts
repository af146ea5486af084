import * as contract from '@jiebang/contracts/calendar';
import { calendarDayKindLabels } from '@jiebang/domain/calendar/calendar-table';
import { day, text, word } from '../../platform/spreadsheets/columns.ts';
import { partSheet } from '../files/public.ts';

export const calendarSheets = [
  partSheet(
    contract.getCalendarYear,
    contract.exportCalendarYear,
    { zh: '节假日安排', en: 'Days off' },
    (year) => year.days,
  )([
    day({ zh: '日期', en: 'Day' }, (row) => row.day),
    word({ zh: '安排', en: 'Kind' }, calendarDayKindLabels, (row) => row.kind),
    text({ zh: '名称', en: 'Name' }, (row) => row.name),
  ]),
];
