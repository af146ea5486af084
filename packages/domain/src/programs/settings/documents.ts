import { beijingDay, yearOf } from '../../calendar/day.ts';
import type { Text } from '../../lifecycle/lifecycle.ts';

/**
 * What official documents of the programme say of who issues them. In `listNumber`, `{n}` is the list's number and
 * `{year}` the year of its publication in Beijing.
 */
export type DocumentSettings = { issuer: Text; listNumber: Text };

/** As GB/T 9704 (7.2.5) sets a 发文字号: year in 〔〕, the running number without 第 and without zeros. */
export const defaultDocuments: DocumentSettings = {
  issuer: { zh: '', en: '' },
  listNumber: { zh: '榜单〔{year}〕{n}号', en: 'List No. {n} of {year}' },
};

/** The number of a list as its programme writes it. */
export function listNumberWords({ listNumber }: DocumentSettings, number: number, publishedAt: number): Text {
  const year = String(yearOf(beijingDay(publishedAt)));
  const say = (pattern: string) => pattern.replaceAll('{year}', year).replaceAll('{n}', String(number));
  return { zh: say(listNumber.zh), en: say(listNumber.en) };
}
