export type Range = [from: number, to: number];

/** The text as it is compared, with the place in the original that each of its units comes from. */
function fold(text: string): { folded: string; origin: number[] } {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = character.normalize('NFKC').toLowerCase();
    for (let i = 0; i < part.length; i++) origin.push(at);
    folded += part;
    at += character.length;
  }
  origin.push(at);
  return { folded, origin };
}

/** Where the text holds the terms, in UTF-16 units of the text as it is shown; stretches that touch are one. */
export function findRanges(text: string, terms: readonly string[]): Range[] {
  const { folded, origin } = fold(text);
  const found: Range[] = [];
  for (const term of terms)
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
      const from = origin[at] as number;
      const last = origin[at + term.length - 1] as number;
      // To the end of the last character, not only of the unit that matched.
      found.push([from, last + (String.fromCodePoint(text.codePointAt(last) ?? 0).length || 1)]);
    }
  found.sort(([a], [b]) => a - b);
  const merged: Range[] = [];
  for (const [from, to] of found) {
    const before = merged.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

const BEFORE = 24;
const LENGTH = 120;

/** A piece of the first text that holds a term, or the beginning of the first text at all. */
export function cutExcerpt<F extends string>(
  texts: readonly { field: F; text: string }[],
  terms: readonly string[],
): { field: F; text: string; ranges: Range[] } | null {
  const hit = texts.find(({ text }) => findRanges(text, terms).length > 0) ?? texts[0];
  if (!hit) return null;
  const first = findRanges(hit.text, terms)[0]?.[0] ?? 0;
  let start = first <= BEFORE ? 0 : first - BEFORE;
  // Never between the halves of a pair.
  if (start > 0 && /[\uDC00-\uDFFF]/.test(hit.text.charAt(start))) start -= 1;
  let end = Math.min(hit.text.length, start + LENGTH);
  if (/[\uDC00-\uDFFF]/.test(hit.text.charAt(end))) end += 1;
  const piece = `${start > 0 ? '…' : ''}${hit.text.slice(start, end)}${end < hit.text.length ? '…' : ''}`;
  return { field: hit.field, text: piece, ranges: findRanges(piece, terms) };
}
