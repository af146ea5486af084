import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { fontTable, WORD_FONTS, type WordFace } from './docx-fonts.ts';
import {
  type Block,
  CHARACTER_SPACING,
  checkWords,
  FORM,
  LINE_PITCH,
  mm,
  type OfficialDocument,
  TEXT_WIDTH,
} from './official-document.ts';
import { signaturePads } from './signature-place.ts';

const RED = 'C3261E';
const { size, margin, page } = FORM;
/** Word counts in twentieths of a point, type in halves, the character grid in 4096ths. */
const twips = (points: number) => Math.round(points * 20);
const halves = (points: number) => Math.round(points * 2);
const CHAR_SPACE = Math.round(CHARACTER_SPACING * 4096);

type Look = IRunOptions & { face?: WordFace; points?: number };

/** A 公文 as a docx: the same words in the same order as in print, on Word's own grid of 22 lines by 28 characters. */
export async function writeDocx(doc: OfficialDocument): Promise<Buffer> {
  const file = new Document({
    title: doc.title,
    creator: doc.issuer,
    lastModifiedBy: doc.issuer,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: WORD_FONTS.song, size: halves(size.body), language: languageOf(doc) } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(mm(page.width)), height: twips(mm(page.height)) },
            margin: {
              top: twips(mm(margin.top)),
              bottom: twips(mm(margin.bottom)),
              left: twips(mm(margin.left)),
              right: twips(mm(margin.right)),
              // The number stands 7 mm below 版心.
              footer: twips(mm(margin.bottom - 7) - size.folio),
              header: twips(mm(15)),
            },
          },
          grid: {
            type: DocumentGridType.LINES_AND_CHARS,
            linePitch: Math.floor(LINE_PITCH * 20),
            charSpace: CHAR_SPACE,
          },
        },
        footers: { default: folio(AlignmentType.RIGHT), even: folio(AlignmentType.LEFT) },
        ...(doc.running
          ? { headers: { default: runningHead(doc.running), even: runningHead(doc.running) } }
          : {}),
        children: [
          ...(doc.head === 'plain' ? writePlainHead(doc) : writeHead(doc)),
          ...doc.blocks.map(writeBlock),
          ...writeSignature(doc),
          ...doc.annex.map(writeBlock),
          ...writeCheck(doc),
        ],
      },
    ],
  });
  return await Packer.toBuffer(file, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]);
}

const languageOf = ({ language }: OfficialDocument) =>
  language === 'zh' ? { value: 'en-US', eastAsia: 'zh-CN' } : { value: 'en-GB', eastAsia: 'zh-CN' };

const run = (text: string, { face = 'song', points = size.body, ...look }: Look = {}) =>
  new TextRun({ text, font: WORD_FONTS[face], size: halves(points), ...look });

const line = (text: string, look: Look = {}, layout: IParagraphOptions = {}) =>
  new Paragraph({ children: [run(text, look)], ...layout });

const blank = () => new Paragraph({});
const indent = { firstLineChars: 200, firstLine: twips(2 * size.body) };
const exactly = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT });

function writeHead({ marking, issuer, number, title, addressee }: OfficialDocument): Paragraph[] {
  return [
    ...(marking ? [line(marking, { face: 'hei' })] : []),
    line(
      issuer,
      { face: 'title', points: size.issuer, color: RED },
      {
        alignment: AlignmentType.CENTER,
        spacing: { before: twips(mm(marking ? 24 : 35)), ...exactly(size.issuer * 1.3) },
      },
    ),
    blank(),
    new Paragraph({
      children: number ? [run(number)] : [],
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 8, color: RED } },
    }),
    blank(),
    line(
      title,
      { face: 'title', points: size.title },
      { alignment: AlignmentType.CENTER, spacing: { before: twips(LINE_PITCH / 2), ...exactly(34) } },
    ),
    blank(),
    ...(addressee ? [line(addressee)] : []),
  ];
}

function writePlainHead({ marking, number, title, addressee }: OfficialDocument): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER };
  return [
    ...(marking ? [line(marking, { face: 'hei' })] : []),
    line(
      title,
      { face: 'title', points: size.title },
      { ...centred, spacing: { before: twips(mm(6)), after: twips(mm(2)), ...exactly(34) } },
    ),
    ...(number ? [line(number, {}, centred)] : []),
    blank(),
    ...(addressee ? [line(addressee)] : []),
  ];
}

const runningHead = (text: string) =>
  new Header({ children: [line(text, { points: size.small }, { alignment: AlignmentType.RIGHT })] });

function writeBlock(block: Block): Paragraph | Table {
  switch (block.kind) {
    case 'heading':
      return line(
        block.text,
        { face: block.level === 1 ? 'hei' : block.level === 2 ? 'kai' : 'song' },
        { indent, keepNext: true, outlineLevel: block.level - 1 },
      );
    case 'paragraph':
      return line(
        block.text,
        {},
        { indent, alignment: block.text.includes('://') ? AlignmentType.LEFT : AlignmentType.BOTH },
      );
    case 'note':
      return line(block.text, { points: size.small }, { indent, spacing: exactly(20) });
    case 'table':
      return writeTable(block);
  }
}

function writeTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const cell = (text: string, at: number, heading: boolean) =>
    new TableCell({
      verticalAlign: VerticalAlignTable.CENTER,
      width: { size: columns[at]?.share ?? 0, type: WidthType.PERCENTAGE },
      children: [
        line(
          text,
          { face: heading ? 'hei' : 'song', points: size.table },
          {
            alignment: heading ? AlignmentType.CENTER : (columns[at]?.align ?? AlignmentType.LEFT),
            spacing: exactly(18),
          },
        ),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columns.map(({ share }) => twips((TEXT_WIDTH * share) / 100)),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((c, at) => cell(c.title, at, true)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) }),
      ),
    ],
  });
}

function writeSignature({ signature }: OfficialDocument): Paragraph[] {
  const pads = signaturePads(signature);
  const place = (pad: number, keepNext: boolean) => ({
    alignment: AlignmentType.RIGHT,
    indent: { right: twips(pad * size.body) },
    keepNext,
  });
  return [
    new Paragraph({ keepNext: true }),
    line(signature.body, {}, place(pads.body, true)),
    line(signature.dateLine, {}, place(pads.dateLine, false)),
    blank(),
  ];
}

function writeCheck({ check, language }: OfficialDocument): Paragraph[] {
  if (!check) return [];
  return checkWords(check, language).map((text, at) =>
    line(
      text,
      { face: at === 0 ? 'hei' : 'song', points: 9.5 },
      {
        spacing: exactly(15),
        ...(at === 0 ? { border: { top: { style: BorderStyle.SINGLE, size: 5, space: 6 } } } : {}),
      },
    ),
  );
}

function folio(alignment: 'left' | 'right'): Footer {
  const look = { font: WORD_FONTS.folio, size: halves(size.folio) };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: twips(size.body), right: twips(size.body) },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], ...look })],
      }),
    ],
  });
}
