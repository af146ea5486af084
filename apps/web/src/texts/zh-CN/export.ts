export const texts = {
  pdf: '导出 PDF',
  docx: '导出 DOCX',
  draft: {
    pdf: '导出草案 PDF',
    docx: '导出草案 DOCX',
  },
} as const;
