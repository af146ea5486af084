/** `hint`: quotation marks and dashes, which are both Chinese and Latin, are set in the Chinese face. */
const face = (eastAsia: string, latin = 'Times New Roman') => ({
  ascii: latin,
  hAnsi: latin,
  eastAsia,
  hint: 'eastAsia',
});

/** The faces GB/T 9704 asks for, by the names that offices have them under. A docx only names them. */
export const WORD_FONTS = {
  song: face('仿宋_GB2312'),
  title: face('方正小标宋简体'),
  hei: face('黑体'),
  kai: face('楷体_GB2312'),
  folio: face('宋体', '宋体'),
};
export type WordFace = keyof typeof WORD_FONTS;

/** What stands in where a face is not installed: name → alternate, with the family and width by which Word looks further. */
const ALTERNATES: [name: string, alternate: string][] = [
  ['仿宋_GB2312', '仿宋'],
  ['方正小标宋简体', '宋体'],
  ['黑体', 'SimHei'],
  ['楷体_GB2312', '楷体'],
  ['宋体', 'SimSun'],
];

/** word/fontTable.xml. Source: ECMA-376 part 1, 17.8.3; charset 86 is GB 2312. */
export function fontTable(): string {
  const fonts = ALTERNATES.map(
    ([name, alternate]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternate}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...fonts,
    '<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>',
    '</w:fonts>',
  ].join('');
}
