import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { notify } from '../notifications/public.ts';
import { nameOfList } from './list-name.ts';
import type { ListRow } from './lists.repository.ts';

const listOf = async (work: Work, list: ListRow) => ({
  data: await nameOfList(work, list),
  link: `/workspace/lists/${list.id}`,
});

/** Who wrote on the list and, where an instant was given, who gave it; without who acts. */
function concerned(list: ListRow, except: string | null): string[] {
  const people = new Set([list.preparedBy, ...list.editors, ...(list.scheduledBy ? [list.scheduledBy] : [])]);
  return [...people].filter((userId) => userId !== except);
}

type Told = { by: Actor; publishAt: Date };

export async function tellScheduled(work: Work, list: ListRow, { by, publishAt }: Told): Promise<void> {
  const at = publishAt.toISOString();
  const { data, link } = await listOf(work, list);
  for (const userId of concerned(list, by.userId))
    await notify(work, {
      userId,
      kind: 'list_scheduled',
      data: { ...data, by: by.name, publishAt: at },
      link,
      dedupeKey: `list_scheduled:${list.id}:${at}:${work.now.toISOString()}`,
    });
}

export async function tellUnscheduled(work: Work, list: ListRow, { by, publishAt }: Told): Promise<void> {
  const at = publishAt.toISOString();
  const { data, link } = await listOf(work, list);
  for (const userId of concerned(list, by.userId))
    await notify(work, {
      userId,
      kind: 'list_unscheduled',
      data: { ...data, by: by.name, publishAt: at },
      link,
      dedupeKey: `list_unscheduled:${list.id}:${at}:${work.now.toISOString()}`,
    });
}

/** Both persons: nobody may believe that the list is out. */
export async function tellNotPublished(
  work: Work,
  list: ListRow,
  { publishAt, why }: { publishAt: Date; why: Text },
): Promise<void> {
  const at = publishAt.toISOString();
  const { data, link } = await listOf(work, list);
  for (const userId of concerned(list, null))
    await notify(work, {
      userId,
      kind: 'list_not_published',
      data: { ...data, publishAt: at, reasonZh: why.zh, reasonEn: why.en },
      link,
      dedupeKey: `list_not_published:${list.id}:${work.now.toISOString()}`,
    });
}
