import { beijingDay, yearOf } from '@jiebang/domain/calendar/day';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';

/** 发文字号 of a published list (GB/T 9704, 7.2.5): year in 〔〕, the running number without 第 and without zeros. */
export function listNumberOf({ number, publishedAt }: { number: number; publishedAt: string }): Text {
  const year = yearOf(beijingDay(Date.parse(publishedAt)));
  return { zh: `榜单〔${year}〕${number}号`, en: `List No. ${number} of ${year}` };
}
