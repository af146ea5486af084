const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number as headings count, 1 to 99: 一, 十, 二十三. Beyond it, as no document goes, in digits. */
export function numberWords(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[number % 10]}`;
}

/** Headings of the three levels of GB/T 9704, 7.3.3: 一、 · （一） · 1. In English I. · (1) · 1. */
export const headingMarks = {
  zh: [(n: number) => `${numberWords(n)}、`, (n: number) => `（${numberWords(n)}）`, (n: number) => `${n}.`],
  en: [(n: number) => `${n}. `, (n: number) => `(${n}) `, (n: number) => `${n}) `],
} as const;
