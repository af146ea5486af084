import { createRequire } from 'node:module';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { fontFiles } from './fonts.ts';

const require = createRequire(import.meta.url);

type PdfMake = typeof import('pdfmake') & {
  setUrlAccessPolicy(allow: () => boolean): void;
  setLocalAccessPolicy(allow: (path: string) => boolean): void;
};

/**
 * Character spacing counts behind every character. pdfmake leaves it out behind the last of each unbreakable piece, and
 * in Chinese almost every character is such a piece: 28 of them would not fill the line. Its version is pinned, and a
 * test counts the characters.
 */
function countSpacing(): void {
  const { default: TextInlines } = require('pdfmake/js/TextInlines.js');
  const natural = TextInlines.prototype.widthOfText as (text: string, inline: Inline) => number;
  TextInlines.prototype.widthOfText = function widthOfText(text: string, inline: Inline) {
    return (
      natural.call(this, text, { ...inline, characterSpacing: 0 }) +
      (inline.characterSpacing || 0) * text.length
    );
  };
}
type Inline = { characterSpacing?: number; font: unknown; fontSize: number; fontFeatures: unknown };

let loaded: PdfMake | undefined;
function load(): PdfMake {
  if (loaded) return loaded;
  const pdfmake: PdfMake = require('pdfmake');
  const files = fontFiles();
  countSpacing();
  const allowed = new Set<string>(Object.values(files));
  pdfmake.setFonts(Object.fromEntries(Object.entries(files).map(([face, path]) => [face, { normal: path }])));
  // A document is made of its words and our fonts: it can neither fetch nor read anything else.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
  loaded = pdfmake;
  return pdfmake;
}

export const printPdf = (definition: TDocumentDefinitions): Promise<Buffer> =>
  load().createPdf(definition).getBuffer();
