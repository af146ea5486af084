/**
 * Half-width form of what people type with a Chinese keyboard: full-width letters, digits and signs (U+FF01–U+FF5E)
 * and the ideographic space. Nothing else is changed.
 */
export function toHalfWidth(input: string): string {
  return input
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

/** A code as it is judged and stored: half-width, upper case, without spaces, hyphens or invisible characters. */
export function normaliseCode(input: string): string {
  return toHalfWidth(input)
    .replace(/[\s\u200B-\u200D\uFEFF\-\u2010-\u2015\u2212]/g, '')
    .toUpperCase();
}
