import type { Text } from '@jiebang/domain/lifecycle/lifecycle';

/** An instant as mails print it: the same instant as on the page, always with its zone. */
export function beijingTime(iso: string): Text {
  const at = new Date(Date.parse(iso) + 8 * 3_600_000).toISOString();
  const [date = '', time = ''] = at.split('T');
  const [year, month, day] = date.split('-');
  const clock = time.slice(0, 8);
  return {
    zh: `${year}年${Number(month)}月${Number(day)}日 ${clock}（北京时间）`,
    en: `${date} ${clock} Beijing time (UTC+8)`,
  };
}
