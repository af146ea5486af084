/** What is found wrong before a byte is sent. `stops` are refused at the door by the server as well. */
export type FileFinding =
  | { code: 'not_csv' | 'not_json' | 'empty' | 'not_utf8'; stops: true }
  | { code: 'too_large'; stops: true; limit: number }
  | { code: 'missing_columns'; stops: false; columns: string[] }
  | { code: 'extra_columns'; stops: false; columns: string[] }
  | { code: 'no_rows' | 'no_list'; stops: false };

export type FileInspection = { header: string[]; rows: string[][]; findings: FileFinding[] };
export type Expected = { maxBytes: number; columns: string[] };

/** Enough for header and first rows of any sane file; the rest is the evaluator's business. */
const HEAD_BYTES = 64 * 1024;
const PREVIEW_ROWS = 5;

/** Looks at the beginning of a file: size, encoding, header against the columns asked for, first rows. */
export async function inspectCsv(file: File, expected: Expected): Promise<FileInspection> {
  const findings: FileFinding[] = [];
  if (!file.name.toLowerCase().endsWith('.csv')) findings.push({ code: 'not_csv', stops: true });
  if (file.size > expected.maxBytes) {
    findings.push({ code: 'too_large', stops: true, limit: expected.maxBytes });
  }
  if (file.size === 0)
    return { header: [], rows: [], findings: [...findings, { code: 'empty', stops: true }] };
  const whole = file.size <= HEAD_BYTES;
  const text = decode(await file.slice(0, HEAD_BYTES).arrayBuffer(), whole);
  if (text === null)
    return { header: [], rows: [], findings: [...findings, { code: 'not_utf8', stops: true }] };
  const [header = [], ...rows] = readRecords(text, whole).slice(0, PREVIEW_ROWS + 1);
  return { header, rows, findings: [...findings, ...judgeHeader(header, rows.length, expected.columns)] };
}

function judgeHeader(header: string[], rows: number, columns: string[]): FileFinding[] {
  const findings: FileFinding[] = [];
  const missing = columns.filter((column) => !header.includes(column));
  const extra = header.filter((column) => !columns.includes(column));
  if (columns.length > 0 && missing.length > 0) {
    findings.push({ code: 'missing_columns', stops: false, columns: missing });
  }
  if (columns.length > 0 && extra.length > 0) {
    findings.push({ code: 'extra_columns', stops: false, columns: extra });
  }
  if (rows === 0) findings.push({ code: 'no_rows', stops: false });
  return findings;
}

/** Null when it is not UTF-8 (a spreadsheet's GBK); a character cut by the end of the slice is no fault. */
function decode(bytes: ArrayBuffer, whole: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole });
  } catch {
    return null;
  }
}

/** A field, quoted or not, and what ends it: a comma, the end of a line, the end of the text. */
const FIELD = /("(?:[^"]|"")*"|[^,\n]*)(,|\r?\n|$)/gy;

/** Records of the text by RFC 4180; without the end of the file the last, cut one is left out. */
export function readRecords(text: string, whole: boolean): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, raw = '', end] of text.matchAll(FIELD)) {
    record.push(unquote(raw));
    if (end === ',' || (end === '' && !whole)) continue;
    records.push(record);
    record = [];
  }
  return records.filter((fields) => fields.length > 1 || fields[0] !== '');
}

function unquote(raw: string): string {
  return raw.startsWith('"') && raw.endsWith('"') && raw.length > 1
    ? raw.slice(1, -1).replaceAll('""', '"')
    : raw.replace(/\r$/, '');
}
