/** What a template leaves behind when nobody filled it in. */
const LEFTOVER =
  /(?:X{3,}|×{2,}|＊{3,}|\*{3,}|_{4,}|…{2,}|【\s*】|待(?:填写|补充|完善|定稿)|请填写|此处填写|示例文本|lorem ipsum)/i;

/** The first such words in a text, as they stand there; null where it was written out. */
export const leftoverIn = (text: string): string | null => LEFTOVER.exec(text)?.[0] ?? null;
