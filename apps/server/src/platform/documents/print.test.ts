import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { docxWords, readDocx } from '../../../test/read-docx.ts';
import { countInk, drawWith, likeness, type PdfPage, readPdf, wordsOf } from '../../../test/read-pdf.ts';
import { createLogger } from '../logger.ts';
import { createPrinter } from './create-printer.ts';
import { fontFiles } from './fonts.ts';
import {
  CHARACTER_SPACING,
  certificateTexts,
  FORM,
  LINE_PITCH,
  mm,
  type OfficialDocument,
  textsOf,
} from './official-document.ts';
import { exampleCertificate, exampleDocument } from './testing/example.ts';

const logged: string[] = [];
const printer = createPrinter(
  createLogger('test', 'error', { write: (line: string) => logged.push(line) } as never),
);
afterAll(() => printer.close());
const plain = (texts: string[]) => texts.join('').replace(/\s/g, '');
const near = (value: number, wanted: number, by = 0.6) => expect(Math.abs(value - wanted)).toBeLessThan(by);

/** Pictures to look at, where somebody asks for them. */
async function keep(name: string, pages: PdfPage[]) {
  const folder = process.env.TEST_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  for (const [at, page] of pages.entries())
    await writeFile(`${folder}/${name}-${at + 1}.png`, (await page.draw()).png());
}

/** The title as the page shows it, and as the font draws it. */
async function pictureOfTitle(page: PdfPage, title: string, fontPath: string) {
  const pieces = page.pieces.filter(({ size, text }) => Math.round(size) === FORM.size.title && text.trim());
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) throw new Error('no title on the page');
  const size = FORM.size.title;
  const box = { width: last.x + last.width - first.x, height: size * 1.3, size, descent: size * 0.25 };
  const shown = (await page.draw()).ink({ x: first.x, y: first.y - box.descent, ...box });
  return { shown, drawn: drawWith(fontPath, title, box), box };
}

describe('a 公文 in print', async () => {
  const bytes = await printer.renderPdf(exampleDocument);
  const pages = await readPdf(bytes);
  await keep('document', pages);

  test('the picture of its title is that of the characters: no blank, no boxes', async () => {
    const { title } = exampleDocument;
    const { shown, drawn, box } = await pictureOfTitle(pages[0] as PdfPage, title, fontFiles().title);
    expect(countInk(shown)).toBeGreaterThan(2_000);
    expect(likeness(shown, drawn)).toBeGreaterThan(0.7);
    // What a font without the characters would show, and another title: the comparison can tell.
    const boxes = drawWith(fontFiles().title, '□'.repeat([...title].length), box);
    expect(likeness(shown, boxes)).toBeLessThan(0.3);
    const other = drawWith(fontFiles().title, [...title].reverse().join(''), box);
    expect(likeness(shown, other)).toBeLessThan(0.5);
  });

  test('no glyph on any page is .notdef, and the text can be taken out whole', () => {
    expect(pages.map(({ notdef }) => notdef)).toEqual(pages.map(() => 0));
    // Numbers of pages, and the head of a table that goes on overleaf.
    const again = /—\d+—|序号榜题名称权重/g;
    const words = plain(textsOf(exampleDocument));
    expect(wordsOf(pages).replace(again, '')).toBe(words.replace(again, ''));
  });

  test('the sheet is A4 with 28 characters a line, 22 lines a page and the margins of GB/T 9704', () => {
    expect(pages.length).toBeGreaterThan(2);
    for (const { width, height } of pages) {
      near(width, mm(210));
      near(height, mm(297));
    }
    const full = linesOf(pages[1] as PdfPage).filter((line) => line.size > 15 && line.size < 17);
    const lines = full.filter(({ text }) => text.length === FORM.characters);
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) near(line.x, mm(FORM.margin.left));
    const gaps = lines.slice(1).map(({ y }, at) => (lines[at] as { y: number }).y - y);
    for (const gap of gaps) near(gap, LINE_PITCH, 0.1);
    expect(Math.floor(mm(297 - 37 - 35) / LINE_PITCH + 0.001)).toBe(FORM.lines);
  });

  test('a page of text alone holds 22 lines', async () => {
    const long = {
      ...exampleDocument,
      blocks: [{ kind: 'paragraph', text: '示例文字'.repeat(600) }],
    } as OfficialDocument;
    const [, second] = await readPdf(await printer.renderPdf(long));
    const body = linesOf(second as PdfPage).filter(
      ({ size, text }) => Math.round(size) === 16 && text.length > 2,
    );
    expect(body).toHaveLength(FORM.lines);
  });

  test('fonts are embedded as the few glyphs it uses', () => {
    expect(bytes.length).toBeLessThan(400_000);
    expect(bytes.toString('latin1')).toMatch(/\/FontFile[23]/);
  });
});

describe('a 公文 to go on writing', async () => {
  const parts = readDocx(await printer.renderDocx(exampleDocument));
  const body = parts.get('word/document.xml') ?? '';

  test('paper and file say the same, word for word', async () => {
    expect(docxWords(body)).toBe(plain(textsOf(exampleDocument)));
  });

  test('its section has the sheet, the margins and the grid of 22 lines by 28 characters', () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(body).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    const grid = body.match(/<w:docGrid w:type="linesAndChars" w:linePitch="(\d+)" w:charSpace="(-?\d+)"/);
    const [, pitch, space] = (grid ?? []).map(Number) as [number, number, number];
    // As Word counts: whole lines into the height, whole characters of 16 pt and the space into the width.
    expect(Math.floor((16838 - 2098 - 1984) / pitch)).toBe(FORM.lines);
    expect(Math.floor((11906 - 1587 - 1474) / 20 / (16 + space / 4096) + 0.01)).toBe(FORM.characters);
    near(space / 4096, CHARACTER_SPACING, 0.01);
  });

  test('faces are those of the standard, with what stands in where they are not installed', () => {
    for (const name of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312'])
      expect(body).toContain(`w:eastAsia="${name}"`);
    expect(body).toMatch(/<w:sz w:val="44"\/>/);
    expect(parts.get('word/styles.xml')).toMatch(/<w:sz w:val="32"\/>/);
    expect(parts.get('word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
    );
    expect([...parts.keys()].filter((name) => name.startsWith('word/footer'))).toHaveLength(2);
  });
});

describe('a certificate', async () => {
  test.each([
    ['zh', exampleCertificate],
    [
      'en',
      { ...exampleCertificate, language: 'en', title: 'Certificate of Honour', number: 'No. ZS-2026-0001' },
    ],
  ] as const)(
    'in %s is one sheet that carries every word, hash and check code',
    async (name, certificate) => {
      const pages = await readPdf(await printer.renderCertificate(certificate));
      await keep(`certificate-${name}`, pages);
      expect(pages).toHaveLength(1);
      const [page] = pages as [PdfPage];
      near(page.width, mm(297));
      expect(page.notdef).toBe(0);
      const words = wordsOf(pages);
      for (const text of certificateTexts(certificate)) expect(words).toContain(plain([text]));
      expect(words).not.toMatch(/电子印章|签章有效/);
    },
  );

  test('a long name, award and occasion stay on the one sheet', async () => {
    const long = {
      ...exampleCertificate,
      recipient: '示例·某某省某某市智能制造与工业视觉检测联合创新中心（联合体）'.repeat(2),
      occasion: '二〇二六年人工智能创新应用揭榜挂帅擂台赛'.repeat(4),
    };
    expect(await readPdf(await printer.renderCertificate(long))).toHaveLength(1);
  });
});

describe('a character without a glyph', () => {
  test('from GB 18030 it is drawn: 䶮, 㙓 and 鿍 stand in names', async () => {
    const pages = await readPdf(
      await printer.renderPdf({
        ...exampleDocument,
        blocks: [{ kind: 'paragraph', text: '王䶮、李㙓、赵鿍' }],
      }),
    );
    expect(pages[0]?.notdef).toBe(0);
    expect(wordsOf(pages)).toContain('王䶮、李㙓、赵鿍');
  });

  test('that no font at hand has is an error which names it, in answer and log; never a box', async () => {
    const rare = { ...exampleDocument, title: '关于𠮷野队😀的公告' };
    await expect(printer.renderPdf(rare)).rejects.toMatchObject({
      code: 'glyph_missing',
      details: { characters: '😀 𠮷' },
    });
    expect(logged.join('')).toContain('𠮷');
    // Where fonts are the reader's own, there is nothing to refuse.
    expect(docxWords(readDocx(await printer.renderDocx(rare)).get('word/document.xml') ?? '')).toContain(
      '𠮷野队😀',
    );
  });

  test('signs that nothing draws are left out of both', async () => {
    const pasted = { ...exampleDocument, title: '零\u200b宽\u0007字\ufe0f符\u2028' };
    expect(wordsOf(await readPdf(await printer.renderPdf(pasted)))).toContain('零宽字符');
    expect(docxWords(readDocx(await printer.renderDocx(pasted)).get('word/document.xml') ?? '')).toContain(
      '零宽字符',
    );
  });
});

/** Pieces that stand on one baseline, joined. */
function linesOf({ pieces }: PdfPage) {
  const lines: { text: string; x: number; y: number; size: number }[] = [];
  for (const { text, x, y, size } of pieces) {
    const line = lines.find((one) => Math.abs(one.y - y) < 1);
    if (!line) lines.push({ text: text.trim(), x, y, size });
    else {
      line.text += text.trim();
      line.x = Math.min(line.x, x);
    }
  }
  return lines;
}
