import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pixels a point: fine enough that a stroke of a Chinese character is more than one. */
const SCALE = 3;
const INK = 140;

export type Piece = { text: string; x: number; y: number; width: number; size: number };
export type PdfPage = {
  width: number;
  height: number;
  /** What stands on it, in reading order, with its place in points from the lower left. */
  pieces: Piece[];
  /** Glyphs that are `.notdef`: the boxes that stand where a font lacks a character. */
  notdef: number;
  draw(): Promise<Picture>;
};
export type Picture = ReturnType<typeof pictureOf>;

/** Reads a PDF as a reader would: its words, the glyphs they are drawn with, and its pages as pictures. */
export async function readPdf(bytes: Buffer): Promise<PdfPage[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const { items } = await page.getTextContent();
    pages.push({
      width: viewport.width / SCALE,
      height: viewport.height / SCALE,
      pieces: items.flatMap((item) =>
        'str' in item
          ? [
              {
                text: item.str,
                x: item.transform[4],
                y: item.transform[5],
                width: item.width,
                size: item.height,
              },
            ]
          : [],
      ),
      notdef: notdefOf(await page.getOperatorList()),
      async draw() {
        const canvas = createCanvas(viewport.width, viewport.height);
        const context = canvas.getContext('2d');
        // The canvas of this package is no element of a page, which the types ask for.
        await page.render({ canvasContext: context as never, viewport, canvas: null }).promise;
        return pictureOf(context, viewport.width, viewport.height);
      },
    });
  }
  return pages;
}

function notdefOf({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[][] }): number {
  const shown = fnArray.flatMap((fn, at) => (fn === OPS.showText ? (argsArray[at]?.[0] as unknown[]) : []));
  return shown.filter((glyph) => (glyph as { originalCharCode?: number }).originalCharCode === 0).length;
}

/** The words of all pages without blanks: a line that was broken for width says the same. */
export const wordsOf = (pages: PdfPage[]): string =>
  pages
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join('')
    .replace(/\s/g, '');

function pictureOf(context: SKRSContext2D, width: number, height: number) {
  // A canvas has whole pixels, a sheet has not.
  const stride = Math.floor(width);
  const { data } = context.getImageData(0, 0, stride, Math.floor(height));
  const dark = (x: number, y: number) => {
    const at = (Math.round(y) * stride + Math.round(x)) * 4;
    const light = ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255)) / 3;
    return (data[at + 3] ?? 0) > 0 && light < INK;
  };
  return {
    png: () => context.canvas.toBuffer('image/png'),
    /** The ink of a box, in points from the lower left, as rows of pixels. */
    ink(box: { x: number; y: number; width: number; height: number }): boolean[][] {
      const top = height - (box.y + box.height) * SCALE;
      return Array.from({ length: Math.round(box.height * SCALE) }, (_, row) =>
        Array.from({ length: Math.round(box.width * SCALE) }, (_unused, column) =>
          dark(box.x * SCALE + column, top + row),
        ),
      );
    },
  };
}

/** The same words drawn by the canvas with the font itself, as rows of pixels; the baseline is `descent` above the foot. */
export function drawWith(
  fontPath: string,
  text: string,
  box: { width: number; height: number; size: number; descent: number },
): boolean[][] {
  const family = `test ${fontPath}`;
  GlobalFonts.registerFromPath(fontPath, family);
  const width = Math.round(box.width * SCALE);
  const height = Math.round(box.height * SCALE);
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'black';
  context.font = `${box.size * SCALE}px "${family}"`;
  context.fillText(text, 0, height - box.descent * SCALE);
  return pictureOf(context, width, height).ink({ x: 0, y: 0, width: box.width, height: box.height });
}

/** How much of the ink of either is ink of both, from 0 to 1. */
export function likeness(a: boolean[][], b: boolean[][]): number {
  let both = 0;
  let either = 0;
  for (const [y, row] of a.entries())
    for (const [x, ink] of row.entries()) {
      const other = b[y]?.[x] ?? false;
      if (ink && other) both += 1;
      if (ink || other) either += 1;
    }
  return either === 0 ? 0 : both / either;
}

export const countInk = (rows: boolean[][]) => rows.flat().filter(Boolean).length;
