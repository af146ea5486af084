import type { Expected, FileFinding, FileInspection } from './inspect-csv.ts';

/** Enough to see what a document begins with, after blanks and a byte order mark. */
const HEAD_BYTES = 1024;

/** Looks at a document's name, size and beginning: a list is expected, whose entries only the evaluator can check. */
export async function inspectJson(file: File, { maxBytes }: Expected): Promise<FileInspection> {
  const findings: FileFinding[] = [];
  if (!file.name.toLowerCase().endsWith('.json')) findings.push({ code: 'not_json', stops: true });
  if (file.size > maxBytes) findings.push({ code: 'too_large', stops: true, limit: maxBytes });
  if (file.size === 0) findings.push({ code: 'empty', stops: true });
  else if (!(await file.slice(0, HEAD_BYTES).text()).trimStart().startsWith('['))
    findings.push({ code: 'no_list', stops: false });
  return { header: [], rows: [], findings };
}
