/** A text with the stretches that were searched for marked; ranges are `[from, to)` in UTF-16 units, in order. */
export function Marked({ text, ranges }: { text: string; ranges: [number, number][] }) {
  const parts: { key: number; words: string; hit: boolean }[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from > at) parts.push({ key: at, words: text.slice(at, from), hit: false });
    parts.push({ key: from, words: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < text.length) parts.push({ key: at, words: text.slice(at), hit: false });
  return parts.map(({ key, words, hit }) =>
    hit ? <mark key={key}>{words}</mark> : <span key={key}>{words}</span>,
  );
}
