export const texts = {
  caption: '名次表',
  place: '名次',
  team: '参赛队',
  entry: '作品 {{entry}} 号',
  machine: '自动评测',
  raw: '指标值 {{value}}',
  sheets: '各评分表',
  mean: '平均分',
  trimmed: '去掉最高最低后平均',
  composite: '综合得分',
  tie: '同分：{{by}}',
  hash: {
    name: '名次表指纹（SM3）',
    means:
      '封存时对名次表全文（规则、各项得分、名次与奖项）计算的国密杂凑值。改动一处，指纹就会不同；任何人都可以下载原文自行核对。',
    proposed: '按提出时的数据计算；封存的就是这一指纹对应的全文。',
    proposal: '下载待封存原文（JSON）',
    document: '下载封存原文（JSON）',
    check: '核对命令：',
  },
} as const;
