import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/export.ts';

export const texts: Like<typeof zh> = {
  pdf: 'Export as PDF',
  docx: 'Export as DOCX',
  draft: {
    pdf: 'Export draft as PDF',
    docx: 'Export draft as DOCX',
  },
};
