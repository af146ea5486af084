import type { Work } from '../../platform/context.ts';
import { headOf } from './list-head.ts';
import { findList, type ListRow } from './lists.repository.ts';

/** A list as people are told of it: its number in words, as page and paper give it, and its title. */
export type ListName = { numberZh: string; numberEn: string; listZh: string; listEn: string };

/** Of one that is out the number is the frozen one; before that it is what the programme's settings make of it now. */
export async function nameOfList(work: Work, list: ListRow): Promise<ListName> {
  const { title, titleEn } = list;
  const words = list.numberWords ?? (await numberNow(work, list));
  return { numberZh: words.zh, numberEn: words.en, listZh: title, listEn: titleEn || title };
}

async function numberNow(work: Work, { id }: ListRow) {
  const place = await findList(work.tx, id, undefined);
  if (!place) throw new Error(`list ${id} is gone`);
  return headOf(place, work.now).numberWords;
}
