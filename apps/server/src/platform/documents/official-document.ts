/** What a reader checks a printed document against; `words` says how, in the language of the document. */
export type DocumentCheck = {
  sm3: string;
  checkCode: string;
  verifyUrl: string;
  /** What the hash is of, where it is not what was published: a form that somebody handed in. */
  basis?: 'handed_in';
};

export type Language = 'zh' | 'en';
export const languageOf = (locale: 'zh-CN' | 'en'): Language => (locale === 'en' ? 'en' : 'zh');

/** `share` is the part of the page's width, in percent. */
export type Column = { title: string; share: number; align?: 'left' | 'center' | 'right' };

/** Levels: 1 一、 · 2 （一） · 3 1.; the words carry their number themselves. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; columns: Column[]; rows: string[][] }
  /** A remark in smaller type, such as 附注. */
  | { kind: 'note'; text: string };

/** 公文: one model, from which the printed and the editable form are written with the same words. */
export type OfficialDocument = {
  language: Language;
  /** `plain`: without the red head, for papers that the bureau receives and does not issue. */
  head?: 'red' | 'plain';
  /** Above everything, as 示例 or 已撤销. */
  marking: string | null;
  /** At the head of every page, small, where loose sheets must say what they belong to. */
  running?: string;
  /** 发文机关标志: who issues it, in red at the head. */
  issuer: string;
  /** 发文字号, as 榜单〔2026〕3号. */
  number: string | null;
  title: string;
  addressee: string | null;
  blocks: Block[];
  signature: { body: string; dateLine: string };
  /** What follows behind the signature: what became of the matter after the document went out. */
  annex: Block[];
  check: DocumentCheck | null;
};

/** 荣誉证书 on an A4 sheet laid across. */
export type Certificate = {
  language: Language;
  /** 荣誉证书. */
  title: string;
  recipient: string;
  /** What it is given for, as a sentence that stands under the recipient. */
  citation: string;
  /** As 一等奖. */
  award: string;
  /** As 第 1 名; null where no place is told. */
  place: string | null;
  /** Competition or challenge. */
  occasion: string;
  issuer: string;
  dateLine: string;
  number: string;
  check: DocumentCheck;
  demo: boolean;
};

/** GB/T 9704-2012: A4 in mm, 22 lines of 28 characters, type sizes in points. */
export const FORM = {
  page: { width: 210, height: 297 },
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
  lines: 22,
  characters: 28,
  size: { issuer: 32, title: 22, body: 16, small: 12, table: 12, folio: 14 },
} as const;

export const mm = (length: number) => (length * 72) / 25.4;

const { page, margin } = FORM;
/** Width and height of 版心, the part of the page that text stands in, in points. */
export const TEXT_WIDTH = mm(page.width - margin.left - margin.right);
export const TEXT_HEIGHT = mm(page.height - margin.top - margin.bottom);
/** From line to line, and what a character is moved by so that 28 of them fill a line. */
export const LINE_PITCH = TEXT_HEIGHT / FORM.lines;
export const CHARACTER_SPACING = TEXT_WIDTH / FORM.characters - FORM.size.body;

/** The words about checking, printed last. Nothing here is called a seal: the platform has no certificate authority. */
export function checkWords(
  { sm3, checkCode, verifyUrl, basis }: DocumentCheck,
  language: Language,
): string[] {
  const handedIn = basis === 'handed_in';
  return language === 'zh'
    ? [
        `核验码：${checkCode}`,
        `杂凑值（SM3）：${sm3}`,
        `本文件由平台依据${handedIn ? '已提交' : '已发布'}的内容生成，不含电子签章。可登录 ${verifyUrl} 输入核验码，核对内容是否与原件一致。`,
      ]
    : [
        `Check code: ${checkCode}`,
        `Hash (SM3): ${sm3}`,
        `Drawn up by the platform from what was ${handedIn ? 'handed in' : 'published'}; it bears no electronic seal. To compare it with the original, enter the check code at ${verifyUrl}.`,
      ];
}

const ofBlock = (block: Block): string[] =>
  block.kind === 'table' ? [...block.columns.map(({ title }) => title), ...block.rows.flat()] : [block.text];

/** Every piece of text in its order: what both forms consist of, and what fonts must be able to draw. */
export function textsOf(doc: OfficialDocument): string[] {
  const { marking, running, issuer, number, title, addressee, blocks, signature, annex, check } = doc;
  const named = doc.head === 'plain' ? [title, number] : [issuer, number, title];
  const head = [running ?? null, marking, ...named, addressee].filter((text) => text !== null);
  const tail = check ? checkWords(check, doc.language) : [];
  return [
    ...head,
    ...blocks.flatMap(ofBlock),
    signature.body,
    signature.dateLine,
    ...annex.flatMap(ofBlock),
    ...tail,
  ];
}

export function certificateTexts({ check, language, demo: _demo, ...texts }: Certificate): string[] {
  return [...Object.values(texts).filter((text) => text !== null), ...checkWords(check, language), '示例'];
}
