/** Chinese breaks between any two characters, but no line begins with a closing sign or ends with an opening one. */
const PIECE =
  /[（《「『【〔“‘(]*(?:\p{Script=Han}|[^\s\p{Script=Han}（《「『【〔“‘(，。、；：？！）》」』】〕”’)]+|\S)[，。、；：？！）》」』】〕”’)…%]*|\s+/gu;

/**
 * Breaks a text into lines no wider than `width` as `widthOf` measures them. A word wider than a line is broken inside.
 * Text beyond `most` lines is cut: the last line ends in an ellipsis.
 */
export function breakLines(
  text: string,
  width: number,
  most: number,
  widthOf: (text: string) => number,
): { lines: string[]; cut: boolean } {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.trim().replace(/\s+/g, ' ').match(PIECE) ?? []) {
    if (widthOf((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim()) lines.push(line);
    line = piece.trimStart();
    while (widthOf(line) > width) {
      const fitting = longest(line, width, widthOf);
      lines.push(fitting);
      line = line.slice(fitting.length);
    }
  }
  if (line.trim()) lines.push(line);
  const cut = lines.length > most;
  // Lines keep the space that they were broken at until here: the last one may have to join two words again.
  const rest = lines.splice(cut ? most - 1 : most).join('');
  if (cut) lines.push(`${longest(rest, width - widthOf('…'), widthOf).trimEnd()}…`);
  return { lines: lines.map((own) => own.trimEnd()), cut };
}

/** The longest beginning that fits, at least one character. */
function longest(text: string, width: number, widthOf: (text: string) => number): string {
  let fitting = '';
  for (const sign of text) {
    if (fitting && widthOf(fitting + sign) > width) break;
    fitting += sign;
  }
  return fitting;
}
