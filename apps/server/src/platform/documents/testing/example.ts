import type { Certificate, OfficialDocument } from '../official-document.ts';

const check = {
  sm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  checkCode: 'CV3Z-1X32-XVPX-KMFJ',
  verifyUrl: 'https://jiebang.example.cn/verify',
};

/** A document with every kind of block, long enough for three pages. Names hold characters beyond GB 2312. */
export const exampleDocument: OfficialDocument = {
  language: 'zh',
  marking: '示例',
  issuer: '示例市工业和信息化局',
  number: '榜单〔2026〕3号',
  title: '人工智能创新应用揭榜挂帅榜单（示例）',
  addressee: '各有关单位：',
  blocks: [
    { kind: 'paragraph', text: '现将“示例”榜单予以发布，联系人王䶮、李堃、赵喆。' },
    { kind: 'heading', level: 1, text: '一、榜题目录' },
    {
      kind: 'table',
      columns: [
        { title: '序号', share: 15, align: 'center' },
        { title: '榜题名称', share: 60 },
        { title: '权重', share: 25, align: 'center' },
      ],
      rows: Array.from({ length: 12 }, (_, i) => [String(i + 1), '连铸坯表面缺陷在线识别', '≥ 98 %']),
    },
    { kind: 'heading', level: 2, text: '（一）连铸坯表面缺陷在线识别' },
    { kind: 'heading', level: 3, text: '1.需求背景' },
    {
      kind: 'paragraph',
      text: '现有人工检查漏检率约百分之八夜班与高温环境下更为明显影响产品质量'.repeat(40),
    },
    { kind: 'note', text: '注：本段为示例。' },
  ],
  signature: { body: '示例市工业和信息化局', dateLine: '2026年11月25日' },
  annex: [{ kind: 'note', text: '附注：揭榜申报截止时间延长至2026年12月31日18:00（北京时间）。' }],
  check,
};

export const exampleCertificate: Certificate = {
  language: 'zh',
  title: '荣誉证书',
  recipient: '示例·智造视觉联合队',
  citation: '在下列竞赛中成绩优异，特颁此证，以资鼓励。',
  award: '一等奖',
  place: '第1名',
  occasion: '人工智能创新应用擂台赛·钢铁表面缺陷识别（示例）',
  issuer: '示例市工业和信息化局',
  dateLine: '2026年11月25日',
  number: '证书编号：ZS-2026-0001',
  check,
  demo: true,
};
