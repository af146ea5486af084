/** Width of a line in characters of the body: a Latin letter or digit takes half of one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign < '\u0300' ? 0.5 : 1;
  return width;
}

/**
 * Blank characters to the right of 署名 and 成文日期 in a document that bears no seal (GB/T 9704, 7.3.5.2): the date
 * begins two characters behind the name; the longer of the two stands two characters from the edge.
 */
export function signaturePads({ body, dateLine }: { body: string; dateLine: string }) {
  const longer = widthOf(dateLine) - widthOf(body);
  return longer > 0
    ? { body: 4 + longer, dateLine: 2 }
    : { body: Math.max(2, 2 + 2 + longer), dateLine: Math.max(2, -longer) };
}
