import { refused, type World } from '../world.ts';

/** A notice that reaches into a year without an official calendar is refused; then the officer imports that year. */
export async function importCalendar(world: World, listId: string): Promise<void> {
  await postLongNotice(world, listId);
  await importNextYear(world);
}

/** A notice that reaches into a year whose official calendar is not on file. */
async function postLongNotice(world: World, subjectId: string): Promise<void> {
  const clerk = await world.as('bureau_clerk');
  const { id } = await clerk.send<{ id: string }>('POST', '/api/notices', {
    subjectType: 'challenge_list',
    subjectId,
    title: { zh: '长期公示（示例）', en: 'A long notice (demonstration)' },
    body: { zh: '示例。', en: 'Demonstration.' },
    periodLength: 120,
    periodUnit: 'working_day',
  });
  await refused('calendar_missing', clerk.send('POST', `/api/notices/${id}/post`));
  await clerk.send('POST', `/api/notices/${id}/withdraw`, {
    reason: { zh: '期限有误。', en: 'The period is wrong.' },
  });
}

/** What an officer does when the State Council has announced a year; the days are invented. */
async function importNextYear(world: World): Promise<void> {
  const year = new Date(world.now()).getUTCFullYear() + 1;
  const { items } = await world.read<{ items: { year: number }[] }>('/api/calendar-years');
  if (items.some((one) => one.year === year)) return;
  const table = [
    `${year}-01-01 放假 元旦`,
    `${year}-05-01 放假 劳动节`,
    `${year}-10-01 至 ${year}-10-07 放假 国庆节`,
  ].join('\n');
  await (await world.as('bureau_clerk')).send('POST', '/api/calendar-years', {
    year,
    table,
    source: '示例日历，非官方',
    revision: 0,
  });
}
