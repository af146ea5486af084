import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { balanceTitle } from './balance-title.ts';
import {
  type Block,
  checkWords,
  type DocumentCheck,
  FORM,
  type Language,
  LINE_PITCH,
  mm,
  type OfficialDocument,
  TEXT_WIDTH,
} from './official-document.ts';
import { CHARACTER_PITCH, type Typesetter } from './set-type.ts';
import { signaturePads, widthOf } from './signature-place.ts';

const RED = '#c3261e';
const { size, margin } = FORM;
/** An empty line; a new one each time, for pdfmake writes into what it is given. */
const blank = (): Content => ({ text: ' ', margin: [0, 0, 0, LINE_PITCH - size.body * 1.437] });

/** A 公文 as pdfmake draws it, in the form of GB/T 9704. */
export function drawOfficial(doc: OfficialDocument, type: Typesetter): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [mm(margin.left), mm(margin.top), mm(margin.right), mm(margin.bottom)],
    defaultStyle: { font: 'song', fontSize: size.body },
    info: { title: doc.title, author: doc.issuer, ...(doc.number ? { subject: doc.number } : {}) },
    language: doc.language === 'zh' ? 'zh-CN' : 'en',
    content: [
      ...(doc.head === 'plain' ? drawPlainHead(doc, type) : drawHead(doc, type)),
      ...gather(doc.blocks).map((blocks) => drawGroup(blocks, type)),
      drawSignature(doc, type),
      ...doc.annex.map((block) => drawBlock(block, type)),
      ...(doc.check ? [drawCheck(doc.check, doc.language, type)] : []),
    ],
    ...(doc.running ? { header: () => drawRunning(doc.running as string, type) } : {}),
    footer: (page) => drawFolio(page, type),
  };
}

/** The red head: 发文机关标志 35 mm below the edge of 版心, two lines to the number, the red line, two lines to the title. */
function drawHead(
  { marking, issuer, number, title, addressee }: OfficialDocument,
  type: Typesetter,
): Content[] {
  const issuerSize = Math.min(size.issuer, (TEXT_WIDTH / widthOf(issuer)) * 0.96);
  const above = mm(marking ? 24 : 35) - issuerSize * 0.2;
  return [
    ...(marking ? [{ ...type.set(marking, { face: 'hei' }), margin: [0, 0, 0, 0] } as Content] : []),
    {
      ...type.set(issuer, { face: 'title', size: issuerSize, pitch: issuerSize * 1.3 }),
      color: RED,
      alignment: 'center',
      margin: [0, above, 0, 0],
    },
    ...(number ? [blank(), { ...type.set(number), alignment: 'center' } as Content] : [blank()]),
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: 1.5, lineColor: RED }],
      margin: [0, mm(4), 0, LINE_PITCH * 1.6],
    },
    {
      ...type.set(balanceTitle(title, Math.floor(TEXT_WIDTH / size.title)), {
        face: 'title',
        size: size.title,
        pitch: 34,
      }),
      alignment: 'center',
    },
    blank(),
    ...(addressee ? [type.set(addressee) as Content] : []),
  ];
}

/** Title and number alone: whose paper it is stands at its end. */
function drawPlainHead({ marking, number, title, addressee }: OfficialDocument, type: Typesetter): Content[] {
  return [
    ...(marking ? [type.set(marking, { face: 'hei' }) as Content] : []),
    {
      ...type.set(balanceTitle(title, Math.floor(TEXT_WIDTH / size.title)), {
        face: 'title',
        size: size.title,
        pitch: 34,
      }),
      alignment: 'center',
      margin: [0, mm(6), 0, mm(2)],
    },
    ...(number ? [{ ...type.set(number), alignment: 'center' } as Content] : []),
    blank(),
    ...(addressee ? [type.set(addressee) as Content] : []),
  ];
}

const drawRunning = (text: string, type: Typesetter): Content => ({
  ...type.set(text, { size: size.small, pitch: 16 }),
  alignment: 'right',
  margin: [mm(margin.left), mm(margin.top) - 34, mm(margin.right), 0],
});

/** Headings stand with what follows them, as long as that is short enough to be held together on a page. */
function gather(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const open = groups.at(-1);
    if (open?.at(-1)?.kind === 'heading') open.push(block);
    else groups.push([block]);
  }
  return groups;
}
function isShort(block: Block): boolean {
  if (block.kind === 'table')
    return block.rows.length <= SHORT_TABLE && block.rows.flat().every((text) => text.length <= SHORT_CELL);
  return block.kind === 'heading' || block.text.length < 200;
}
/** A table of so many rows, with cells of so many characters, stands on one page with its heading. */
const SHORT_TABLE = 5;
const SHORT_CELL = 80;

function drawGroup(blocks: Block[], type: Typesetter): Content {
  const drawn = blocks.map((block) => drawBlock(block, type));
  if (blocks.length === 1) return drawn[0] as Content;
  return { stack: drawn, unbreakable: blocks.every(isShort) };
}

function drawBlock(block: Block, type: Typesetter): Content {
  switch (block.kind) {
    case 'heading': {
      const face = block.level === 1 ? 'hei' : block.level === 2 ? 'title' : 'song';
      return { ...type.set(block.text, { face }), leadingIndent: 2 * CHARACTER_PITCH };
    }
    case 'paragraph':
      return type.paragraph(block.text);
    case 'note':
      return { ...type.set(block.text, { size: size.small, pitch: 20 }), leadingIndent: 2 * size.small };
    case 'table':
      return drawTable(block, type);
  }
}

/** Characters up to which a row is held together on a page. */
const LONG_CELL = 160;

function drawTable({ columns, rows }: Extract<Block, { kind: 'table' }>, type: Typesetter): Content {
  const cell = { size: size.table, pitch: 18 };
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      // A row that could be higher than what is left of a page is parted: held together it would run off the sheet.
      dontBreakRows: rows.every((row) => row.every((text) => text.length <= LONG_CELL)),
      widths: columns.map(({ share }) => `${share}%`),
      body: [
        columns.map(({ title }) => ({
          ...type.set(title, { ...cell, face: 'hei' }),
          alignment: 'center' as const,
        })),
        ...rows.map((row) =>
          row.map((text, at) => ({
            ...type.set(text, cell),
            alignment: columns[at]?.align ?? ('left' as const),
          })),
        ),
      ],
    },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0.6,
      paddingLeft: () => 4,
      paddingRight: () => 4,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    margin: [0, 4, 0, 8],
  };
}

function drawSignature({ signature }: OfficialDocument, type: Typesetter): Content {
  const pads = signaturePads(signature);
  const line = (text: string, pad: number): Content => ({
    ...type.set(text),
    alignment: 'right',
    margin: [0, 0, pad * CHARACTER_PITCH, 0],
  });
  return {
    stack: [blank(), line(signature.body, pads.body), line(signature.dateLine, pads.dateLine), blank()],
    unbreakable: true,
  };
}

/** At the end, under a rule: what is typed to check the sheet, and the same as a QR code for a telephone. */
function drawCheck(check: DocumentCheck, language: Language, type: Typesetter): Content {
  const qr = 62;
  return {
    unbreakable: true,
    stack: [
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: 0.6 }],
        margin: [0, 4, 0, 8],
      },
      {
        columns: [
          {
            width: '*',
            stack: checkWords(check, language).map((text, at) => ({
              ...type.set(text, { face: at === 0 ? 'hei' : 'song', size: 8, pitch: 13 }),
            })),
          },
          { width: qr, qr: `${check.verifyUrl}?code=${check.checkCode}`, fit: qr },
        ],
        columnGap: 16,
      },
    ],
  };
}

/** «— 1 —» 7 mm below 版心, outside: odd pages right, even pages left, a character from the edge. */
function drawFolio(page: number, type: Typesetter): Content {
  return {
    ...type.set(`— ${page} —`, { size: size.folio, pitch: 20 }),
    alignment: page % 2 === 1 ? 'right' : 'left',
    margin: [mm(margin.left) + CHARACTER_PITCH, mm(7), mm(margin.right) + CHARACTER_PITCH, 0],
  };
}
