/** A line of a version: the part that differs from the other version stands between `start` and `end`. */
export type DiffLine = { text: string; start: number; end: number; changed: boolean };

/**
 * Two versions of a field, line by line, for people. As many lines on both sides: each beside its own, the differing
 * middle marked. Otherwise a line that the other side does not have is marked whole.
 */
export function diffLines(before: string[], after: string[]): { before: DiffLine[]; after: DiffLine[] } {
  if (before.length === after.length) {
    const pairs = before.map((line, place) => middleOf(line, after[place] as string));
    return { before: pairs.map(([old]) => old), after: pairs.map(([, fresh]) => fresh) };
  }
  return { before: missingIn(after, before), after: missingIn(before, after) };
}

function missingIn(other: string[], lines: string[]): DiffLine[] {
  return lines.map((text) => {
    const changed = !other.includes(text);
    return { text, start: 0, end: changed ? text.length : 0, changed };
  });
}

function middleOf(before: string, after: string): [DiffLine, DiffLine] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  // A number or a Latin word is read whole: 100 became 80, not «10» «8».
  while (start > 0 && (within(before, start) || within(after, start))) start -= 1;
  while (tail > 0 && (within(before, before.length - tail) || within(after, after.length - tail))) tail -= 1;
  const line = (text: string): DiffLine => ({
    text,
    start,
    end: text.length - tail,
    changed: before !== after,
  });
  return [line(before), line(after)];
}

const WORD = /[\w.,]/;
/** Does the place stand inside a number or word, rather than between two? */
const within = (text: string, at: number): boolean =>
  WORD.test(text[at - 1] ?? ' ') && WORD.test(text[at] ?? ' ');
