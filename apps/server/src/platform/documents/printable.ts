/**
 * Signs that nothing draws: control and format characters, variation selectors, lone surrogates. They come with text
 * pasted from elsewhere and would stand as boxes on paper or not be allowed in a docx; line ends and tabs are kept.
 */
const UNDRAWN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|\p{Variation_Selector}/gu;

export const printable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNDRAWN, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));

/** The same document with every text of it printable. */
export function printableDocument<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T;
  if (Array.isArray(value)) return value.map(printableDocument) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, printableDocument(own)])) as T;
}
