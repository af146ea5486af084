import { calendarDays } from '@jiebang/db/schema/calendar';
import { auditEvents } from '@jiebang/db/schema/platform';
import { parseCalendarTable } from '@jiebang/domain/calendar/calendar-table';
import { officialYears } from '@jiebang/domain/calendar/official-years';
import { asc, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { barrier } from '../../../test/harness.ts';
import { system } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { type NoticeTest, startNoticeTest } from '../notices/testing/start-notice-test.ts';
import { estimateCalendarYears, keepCalendar } from './public.ts';

let p: NoticeTest;
beforeAll(async () => {
  p = await startNoticeTest();
});
afterAll(() => p.t.close());
beforeEach(() => p.at('2026-09-23T10:00:00'));
// The doctor, who is asked at the end, looks at a day on which the notices left here still run.
afterEach(() => p.at('2026-09-23T10:00:00'));

const TABLE_2027 = [
  '1月1日至1月3日 放假 元旦',
  '2月5日至2月12日 放假 春节',
  '2月20日 上班 春节',
  '5月1日至5月5日 放假 劳动节',
  '10月1日至10月7日 放假 国庆节',
].join('\n');
const source = '示例：国务院办公厅关于2027年部分节假日安排的通知';
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'ok';
const preview = (year: number, table: string) =>
  p.post('bureau_clerk', '/api/calendar-years/preview', { year, table });
const importYear = (year: number, table: string, revision: number) =>
  p.post('bureau_clerk', '/api/calendar-years', { year, table, revision, source });
const tableOf = (year: number) => officialYears[year] as string;

describe('the calendars on file', () => {
  it('are from the first start those that ship, 2004 to 2026, for everybody to compare', async () => {
    const rows = await p.t.services.db
      .select({ day: calendarDays.day, kind: calendarDays.kind, name: calendarDays.name })
      .from(calendarDays)
      .orderBy(asc(calendarDays.day));
    const shipped = Object.entries(officialYears).flatMap(
      ([year, table]) => parseCalendarTable(Number(year), table).days,
    );
    expect(rows).toEqual(shipped);
    const { items } = (await p.t.anonymous.request('GET', '/api/calendar-years')).json();
    expect(items).toHaveLength(23);
    expect(items[0]).toMatchObject({ year: 2026, holidays: 33, makeUpDays: 6, importedBy: null });
    const one = await p.t.anonymous.request('GET', '/api/calendar-years/2026');
    expect(one.json()).toMatchObject({ table: tableOf(2026), revision: 1 });
    expect((await p.t.anonymous.request('GET', '/api/calendar-years/2027')).statusCode).toBe(404);
  });
});

describe('importing a year', () => {
  it('is previewed with every fault, and refused with the same', async () => {
    const seen = await preview(2027, `${TABLE_2027}\n4月6日 上班\n明天 放假`);
    const errors = [
      { line: 6, code: 'make_up_on_weekday', day: '2027-04-06' },
      { line: 7, code: 'unreadable', day: null },
    ];
    expect(seen.json()).toMatchObject({ revision: 0, errors });
    const refused = await importYear(2027, `${TABLE_2027}\n4月6日 上班\n明天 放假`, 0);
    expect(refused.json()).toMatchObject({
      code: 'calendar_refused',
      errors: [{ path: 'table.6', code: 'make_up_on_weekday' }, { path: 'table.7' }],
    });
  });

  it('lets a notice run on into it that could not be counted, at once', async () => {
    const id = await p.run();
    p.at('2026-09-28T10:00:00');
    const objection = await p.filed('vendor', id);
    await p.walk('bureau_clerk', objection, 'take', 'accept', 'investigate', 'dismiss');
    p.at('2026-12-30T10:00:00');
    await p.walk('bureau_clerk', objection, 'answer');
    // Four days are left: 31 December, and three of a year that is not on file.
    const read = async () => (await p.t.anonymous.request('GET', `/api/notices/${id}`)).json();
    expect((await read()).clock).toMatchObject({ missingYear: 2027, lastDay: null, over: false });
    p.at('2027-02-01T10:00:00');
    expect(await p.end()).toBe(0);
    // Nobody can tell that it is over: objections are still let in.
    expect((await p.see(id, 'vendor_b')).abilities).toEqual(['object']);
    p.at('2026-12-30T11:00:00');
    const imported = await importYear(2027, TABLE_2027, 0);
    expect(imported.json(), imported.body).toMatchObject({
      year: { year: 2027, revision: 1, importedBy: '示例·经办', source },
      removed: [],
      recounted: [{ noticeId: id, fromDay: null, toDay: '2027-01-06' }],
    });
    expect((await read()).clock).toMatchObject({ missingYear: null, lastDay: '2027-01-06', daysLeft: 4 });
    const { items } = (await (await p.as('bureau_approver')).request('GET', '/api/me/notifications')).json();
    expect(items[0]).toMatchObject({
      kind: 'notice_recounted',
      data: { year: '2027', by: '示例·经办', fromDay: '—', toDay: '2027-01-06' },
    });
    p.at('2027-01-07T00:10:00');
    expect(await p.end()).toBe(1);
  });

  it('again corrects it: running notices move, what has ended does not, and the log names both', async () => {
    const past = await p.run();
    p.at('2026-10-09T00:10:00');
    await p.end();
    p.at('2026-09-23T10:00:00');
    const id = await p.run();
    const corrected = tableOf(2026).replace('2026-10-10 上班 国庆节', '2026-09-29 放假 中秋');
    const seen = await preview(2026, corrected);
    expect(seen.json()).toMatchObject({
      revision: 1,
      added: [{ day: '2026-09-29' }],
      removed: [{ day: '2026-10-10' }],
      recounted: [{ noticeId: id, fromDay: '2026-10-08', toDay: '2026-10-09' }],
    });
    expect((await p.see(id)).clock?.lastDay).toBe('2026-10-08');
    expect(codeOf(await importYear(2026, corrected, 1))).toBe('ok');
    expect((await p.see(id)).clock?.lastDay).toBe('2026-10-09');
    expect((await p.see(past)).clock?.lastDay).toBe('2026-10-08');
    const events = await p.t.services.db.select().from(auditEvents).where(eq(auditEvents.subjectId, '2026'));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      action: 'calendar.import',
      data: { revision: 2, notices: [{ noticeId: id }], removed: [{ day: '2026-10-10' }] },
    });
  });

  it('of two at once keeps the one, and tells the other that what was previewed is no longer there', async () => {
    const answers = await barrier([2028, 2028, 2028].map((year) => () => importYear(year, TABLE_2028, 0)));
    expect(answers.map(codeOf).sort()).toEqual(['conflict', 'conflict', 'ok']);
    expect(codeOf(await importYear(2028, TABLE_2028, 0))).toBe('conflict');
  });
});

describe('years that no official notice is on file for', () => {
  const inMode = (mode: 'production' | 'demo'): Ctx => {
    const { services } = p.t;
    return {
      actor: system('sweep'),
      requestId: 'test',
      log: services.log,
      services: { ...services, env: { ...services.env, JIEBANG_MODE: mode } },
    };
  };
  const yearsOnFile = async () => {
    const answer = await p.t.anonymous.request('GET', '/api/calendar-years');
    return answer.json<{ items: { year: number; estimated: boolean; source: string }[] }>().items;
  };

  it('are told of, once, to those who keep the calendar, and never reckoned in production', async () => {
    const before = await yearsOnFile();
    const told = async (key: string) => {
      const { items } = (await (await p.as(key)).request('GET', '/api/me/notifications')).json<{
        items: { kind: string; data: { year: string } }[];
      }>();
      return items.filter(({ kind }) => kind === 'calendar_missing').map(({ data }) => data.year);
    };
    p.at('2028-11-19T23:59:00');
    await keepCalendar(inMode('production'));
    expect(await told('bureau_clerk')).toEqual([]);
    p.at('2028-11-20T00:01:00');
    await barrier([1, 2, 3].map(() => () => keepCalendar(inMode('production'))));
    for (const key of ['bureau_clerk', 'bureau_approver']) expect(await told(key)).toEqual(['2029']);
    expect(await told('vendor')).toEqual([]);
    await expect(estimateCalendarYears(inMode('production'))).rejects.toThrow('official years alone');
    expect(await yearsOnFile()).toEqual(before);
  });

  it('are estimated in a demonstration, marked 示例, each once, until an import replaces them', async () => {
    p.at('2029-11-20T10:00:00');
    await barrier([1, 2, 3].map(() => () => keepCalendar(inMode('demo'))));
    const found = (await yearsOnFile()).filter(({ estimated }) => estimated);
    expect(found.map(({ year }) => year)).toEqual([2030, 2029]);
    expect(found.every(({ source: from }) => from.startsWith('示例估算'))).toBe(true);
    const events = await p.t.services.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'calendar.estimate'));
    expect(events).toHaveLength(2);
    const imported = await importYear(2030, TABLE_2028, 1);
    expect(imported.json(), imported.body).toMatchObject({ year: { estimated: false, revision: 2 } });
    await keepCalendar(inMode('demo'));
    expect((await yearsOnFile())[0]).toMatchObject({ year: 2030, estimated: false, source });
  });
});

const TABLE_2028 = '1月1日 放假\n5月1日 放假\n10月1日至10月3日 放假';
