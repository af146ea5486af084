import { type Face, fontFiles, standIn } from './fonts.ts';
import { type Coverage, readCoverage } from './read-coverage.ts';

/** Characters for which no font at hand has a glyph: a document that would show boxes is not made. */
export class MissingGlyphs extends Error {
  readonly characters: string[];
  constructor(characters: string[]) {
    super(`no glyph for ${characters.map((sign) => `${sign} U+${codeOf(sign)}`).join(', ')}`);
    this.name = 'MissingGlyphs';
    this.characters = characters;
  }
}
const codeOf = (sign: string) => (sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');

/** A stretch of text in one face. */
export type Run = { text: string; face: Face };
export type FaceChooser = {
  /** @throws MissingGlyphs that names every character neither face can draw */
  require(texts: readonly string[]): void;
  runs(text: string, face: Face): Run[];
};

/** Line ends and tabs are laid out, not drawn. */
const NOT_DRAWN = /[\n\r\t]/;

export async function createFaceChooser(): Promise<FaceChooser> {
  const files = Object.entries(fontFiles()) as [Face, string][];
  const covers = Object.fromEntries(
    await Promise.all(files.map(async ([face, path]) => [face, await readCoverage(path)])),
  ) as Record<Face, Coverage>;
  const has = (face: Face, sign: string) => covers[face](sign.codePointAt(0) as number);
  return {
    require(texts) {
      const signs = new Set(texts.flatMap((text) => [...text]));
      const missing = [...signs].filter(
        (sign) => !NOT_DRAWN.test(sign) && !has('song', sign) && !has('hei', sign),
      );
      if (missing.length > 0) throw new MissingGlyphs(missing.sort());
    },
    runs(text, face) {
      const runs: Run[] = [];
      for (const sign of text) {
        const own = NOT_DRAWN.test(sign) || has(face, sign) ? face : standIn[face];
        const last = runs.at(-1);
        if (last?.face === own) last.text += sign;
        else runs.push({ text: sign, face: own });
      }
      return runs.length > 0 ? runs : [{ text: '', face }];
    },
  };
}
