import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { breakLines } from './break-lines.ts';
import { fontFiles } from './fonts.ts';

/** What a picture of a page says: its site, its name, a sentence. */
export type PictureWords = { site: string; title: string; about: string };

/** The size that messengers show beside a link without cutting it (Open Graph). */
const WIDTH = 1200;
const HEIGHT = 630;
const SIDE = 84;
const PAPER = '#fbfaf6';
const INK = '#16233f';
const FAINT = '#44506a';
const SEAL = '#b3261e';
/** The largest size at which the name stands in three lines; below the last it ends in an ellipsis. */
const TITLE_SIZES = [72, 62, 54];
const TITLE_LINES = 3;
const ABOUT_SIZE = 32;
const ABOUT_LINES = 2;

let known = false;
function useFonts(): void {
  if (known) return;
  for (const [face, path] of Object.entries(fontFiles())) GlobalFonts.registerFromPath(path, face);
  known = true;
}

/** A page's name on paper under a red rule, as PNG. */
export async function drawPicture({ site, title, about }: PictureWords): Promise<Buffer> {
  useFonts();
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = SEAL;
  pen.fillRect(SIDE, 96, 64, 6);
  write(pen, { lines: [site], x: SIDE + 84, y: 112, size: 34, face: 'title', color: SEAL });
  const { size, lines } = fitTitle(pen, title);
  write(pen, { lines, x: SIDE, y: 222, size, face: 'title', color: INK });
  pen.font = fontOf('hei', ABOUT_SIZE);
  const told = breakLines(about, WIDTH - 2 * SIDE, ABOUT_LINES, (text) => pen.measureText(text).width);
  const y = HEIGHT - 60 - (told.lines.length - 1) * ABOUT_SIZE * 1.5;
  write(pen, { lines: told.lines, x: SIDE, y, size: ABOUT_SIZE, face: 'hei', color: FAINT });
  return await canvas.encode('png');
}

function fitTitle(pen: SKRSContext2D, title: string): { size: number; lines: string[] } {
  const at = (size: number) => {
    pen.font = fontOf('title', size);
    return {
      size,
      ...breakLines(title, WIDTH - 2 * SIDE, TITLE_LINES, (text) => pen.measureText(text).width),
    };
  };
  return TITLE_SIZES.map(at).find(({ cut }) => !cut) ?? at(TITLE_SIZES.at(-1) as number);
}

type Written = { lines: string[]; x: number; y: number; size: number; face: string; color: string };

function write(pen: SKRSContext2D, { lines, x, y, size, face, color }: Written): void {
  pen.font = fontOf(face, size);
  pen.fillStyle = color;
  for (const [at, line] of lines.entries()) pen.fillText(line, x, y + at * size * 1.4);
}

/** Each face helps out where the other lacks a character. */
const fontOf = (face: string, size: number) => `${size}px ${face}, hei, song`;
