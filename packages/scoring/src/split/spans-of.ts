import type { IdSpans } from './split-rows.ts';

/** Names that do not stand in a file as they are, laid out as the ids of a parsed table. */
export function spansOf(names: readonly string[]): IdSpans {
  const texts = names.map((name) => new TextEncoder().encode(name));
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + text.length, 0));
  const idStart = new Uint32Array(texts.length);
  const idEnd = new Uint32Array(texts.length);
  let at = 0;
  for (const [k, text] of texts.entries()) {
    bytes.set(text, at);
    idStart[k] = at;
    at += text.length;
    idEnd[k] = at;
  }
  return { bytes, idStart, idEnd };
}
