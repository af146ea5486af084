import type { Content, ContentText } from 'pdfmake/interfaces';
import type { FaceChooser, Run } from './choose-faces.ts';
import type { Face } from './fonts.ts';
import { CHARACTER_SPACING, FORM, LINE_PITCH } from './official-document.ts';

/** Natural height of a line in each face, in its size: what the pitch is divided by. */
const NATURAL: Record<Face, number> = { song: 1.437, title: 1.437, hei: 1 };

export type Setting = {
  face?: Face;
  size?: number;
  /** From line to line, in points. */
  pitch?: number;
};

export type Typesetter = {
  /** Text in one size, in runs of the faces that can draw it. */
  set(text: string, setting?: Setting): Pick<ContentText, 'text'>;
  /** A paragraph of the body: 28 characters a line, the first indented by two. */
  paragraph(text: string): Content;
};

export function createTypesetter(faces: FaceChooser): Typesetter {
  const set = (text: string, { face = 'song', size = FORM.size.body, pitch = LINE_PITCH }: Setting = {}) => ({
    text: onOneBaseline(faces.runs(text, face)).map((run) => ({
      text: run.text,
      font: run.face,
      fontSize: size,
      lineHeight: pitch / (size * NATURAL[run.face]),
      characterSpacing: size === FORM.size.body ? CHARACTER_SPACING : 0,
    })),
  });
  return {
    set,
    paragraph: (text) => ({
      ...set(text),
      leadingIndent: 2 * CHARACTER_PITCH,
      // The line before an address that does not fit would be drawn far apart.
      alignment: text.includes('://') ? 'left' : 'justify',
    }),
  };
}

/** 黑体 has the lower ascender: alone in a line it would stand higher in it than everything else. A blank of 宋体 holds it down. */
const onOneBaseline = (runs: Run[]): Run[] =>
  runs.every(({ face }) => face === 'hei') ? [...runs, { text: ' ', face: 'song' }] : runs;

/** From character to character in the body. */
export const CHARACTER_PITCH = FORM.size.body + CHARACTER_SPACING;
