export const texts = {
  names: {
    draft: '申报表草稿 {{format}}',
    application: '申报表 {{format}}',
    opinion: '评议意见表 {{format}}',
    opinions: '意见汇总 {{format}}',
    named: '意见汇总（含姓名） {{format}}',
    answer: '答复书 {{format}}',
  },
} as const;
