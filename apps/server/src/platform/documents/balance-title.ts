import { widthOf } from './signature-place.ts';

/** A title may be parted before an opening bracket and behind these: what stands together stays together. */
const GOOD = /[（〔《“]/;
const AFTER = /[，、；：）》”的和及与]/;
const WORD = /[\p{Script=Latin}\d.-]/u;
const NEVER_FIRST = /[，、；：。）〕》”！？]/;
const NEVER_LAST = /[（〔《“]/;
/** By how many characters a line may be off its even length for the sake of a good break. */
const PLAY = 5;

/**
 * A Chinese title that does not fit one line, in lines of about the same length, broken where the sense allows
 * (GB/T 9704, 7.3.1). Titles in other scripts break at their blanks by themselves.
 * @param max characters a line holds
 */
export function balanceTitle(title: string, max: number): string {
  const signs = [...title];
  const lines = Math.ceil(widthOf(title) / max);
  if (lines < 2 || widthOf(title) < signs.length * 0.8) return title;
  const breaks: number[] = [];
  for (let line = 1; line < lines; line += 1) {
    const even = Math.round((signs.length * line) / lines);
    const from = breaks.at(-1) ?? 0;
    const places = Array.from({ length: 2 * PLAY + 1 }, (_, i) => even - PLAY + i).filter(
      (at) =>
        at > from && at - from <= max && signs.length - at <= max * (lines - line) && mayBreak(signs, at),
    );
    breaks.push(places.sort((a, b) => cost(signs, a, even) - cost(signs, b, even))[0] ?? even);
  }
  return [...breaks, signs.length]
    .map((to, i) => signs.slice(i === 0 ? 0 : breaks[i - 1], to).join(''))
    .join('\n');
}

function mayBreak(signs: string[], at: number): boolean {
  const before = signs[at - 1] ?? '';
  const after = signs[at] ?? '';
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return false;
  return !(WORD.test(before) && WORD.test(after));
}

const cost = (signs: string[], at: number, even: number) =>
  Math.abs(at - even) - (GOOD.test(signs[at] ?? '') || AFTER.test(signs[at - 1] ?? '') ? PLAY : 0);
