export const texts = {
  pdf: '导出 PDF',
  docx: '导出 DOCX',
} as const;
