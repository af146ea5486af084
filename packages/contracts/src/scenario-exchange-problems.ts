import { type Problem, p } from './problem.ts';

/** Refusals of import and export as workbooks; part of the one table in problems.ts. */
export const scenarioExchangeProblems = {
  spreadsheet_refused: p(
    422,
    '文件不是可读取的 XLSX 工作簿，或含有宏、密码、过大内容。请用模板另存为 .xlsx 后再上传。',
    'This is no XLSX workbook, or it carries macros, a password or too much. Save the template as .xlsx and send that.',
  ),
  spreadsheet_unreadable: p(
    422,
    '工作簿无法读取。请在表格软件中打开后另存为 .xlsx，再上传。',
    'The workbook cannot be read. Open it in your program, save it as .xlsx and send it again.',
  ),
  import_refused: p(
    422,
    '工作簿中有不能导入的内容，未建立任何草稿。请按标出的位置修改，或只导入无误的场景。',
    'Some of the workbook cannot be taken, so no draft was made. Mend what is marked, or take the readable scenarios alone.',
  ),
  export_too_large: p(
    422,
    '符合条件的内容过多，一次最多导出 2000 条。请缩小筛选范围后再导出。',
    'Too much matches: 2,000 rows can be taken out at a time. Narrow the filters.',
  ),
} as const satisfies Record<string, Problem>;
