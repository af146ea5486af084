import { expectThat, type World } from '../world.ts';

type Year = { year: number; estimated: boolean; revision: number };

/**
 * What an officer does when the State Council has announced a year: its table replaces the estimate that the
 * demonstration began with. The days are invented.
 */
export async function importCalendar(world: World): Promise<void> {
  const year = new Date(world.now()).getUTCFullYear() + 1;
  const find = async () => {
    const { items } = await world.read<{ items: Year[] }>('/api/calendar-years');
    return items.find((one) => one.year === year);
  };
  const before = await find();
  const table = [
    `${year}-01-01 放假 元旦`,
    `${year}-05-01 放假 劳动节`,
    `${year}-10-01 至 ${year}-10-07 放假 国庆节`,
  ].join('\n');
  await (await world.as('bureau_clerk')).send('POST', '/api/calendar-years', {
    year,
    table,
    source: '示例日历，非官方',
    revision: before?.revision ?? 0,
  });
  const after = await find();
  expectThat(after?.estimated === false, 'an import is no estimate', after);
}
