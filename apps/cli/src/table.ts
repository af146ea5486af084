/** Columns a character takes in a terminal: hanzi, kana, hangul and full-width forms take two. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

const widthOf = (text: string) => [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);

/** What a server sends is printed, not obeyed: control characters could move the cursor or change the title. */
export const plain = (text: string) => text.replace(/\p{Cc}/gu, ' ');

/** Lines of a table with a header, columns two spaces apart. */
export function tableLines(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const cells = [header, ...rows].map((row) => row.map(plain));
  const widths = header.map((_, k) => Math.max(...cells.map((row) => widthOf(row[k] ?? ''))));
  return cells.map((row) =>
    row
      .map((cell, k) => cell + ' '.repeat((widths[k] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}
