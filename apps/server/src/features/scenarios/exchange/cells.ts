import { isDay } from '@jiebang/domain/calendar/day';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { formatWanYuan, MAX_FEN, parseWanYuan } from '@jiebang/domain/money/yuan';
import { isTime } from '@jiebang/domain/scenarios/terms';
import type { Cell, Language } from '../../../platform/spreadsheets/column.ts';
import type { CellIn } from '../../../platform/spreadsheets/read-workbook.ts';
import type { Entry } from './layout.ts';

export const YES = { zh: '是', en: 'Yes' };
export const NO = { zh: '否', en: 'No' };
const WAN_FEN = 1_000_000;

/** A value of the content as a cell. */
export function writeCell(entry: Entry, value: unknown, language: Language): Cell {
  if (value === null || value === undefined || value === '') return null;
  switch (entry.kind) {
    case 'text':
    case 'day':
    case 'time':
      return String(value);
    case 'choice':
      return entry.words[String(value)]?.[language] ?? String(value);
    case 'yes_no':
      return (value ? YES : NO)[language];
    case 'wan':
      if (value === 0 && entry.zero) return entry.zero[language];
      return wanCell(value as number);
    case 'whole':
    case 'decimal':
      return Number(value);
  }
}

/** A number to reckon with; where a double would lose a 分 the sum stands there as it is written. */
function wanCell(fen: number): Cell {
  const wan = fen / WAN_FEN;
  return parseWanYuan(String(wan)) === fen ? wan : formatWanYuan(fen);
}

/** What is wrong with a cell, and what to do. */
export type Fault = { code: string; text: Text };
export type ReadCell = { value: unknown } | { fault: Fault };

const fault = (code: string, zh: string, en: string): ReadCell => ({ fault: { code, text: { zh, en } } });

/** A cell as a value of the content, or what is wrong with it. */
export function readCell(entry: Entry, cell: CellIn | undefined): ReadCell {
  const written = textOf(cell);
  if (written === '' || (entry.kind !== 'text' && written.trim() === ''))
    return 'blank' in entry ? { value: entry.blank } : fault('required', '请填写。', 'Fill this in.');
  const plain = written.trim();
  switch (entry.kind) {
    case 'text':
      return { value: written };
    case 'choice':
      return readWord(entry.words, plain);
    case 'yes_no':
      return readYesNo(plain);
    case 'day':
      return readDay(plain);
    case 'time':
      return readTime(cell, plain);
    case 'whole':
      return readWhole(plain);
    case 'decimal':
      return readDecimal(plain);
    case 'wan':
      if (entry.zero && isWord(entry.zero, plain)) return { value: 0 };
      return readWan(plain);
  }
}

/** As a person reads it: a day that the program keeps as a number is its date again. */
export function textOf(cell: CellIn | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number' && Number.isFinite(cell) && Math.abs(cell) < 1e21) return plainNumber(cell);
  return String(cell);
}

/** Programs keep 0.1 + 0.2 with all its digits; fifteen are what they show. */
const plainNumber = (value: number) => String(Number(value.toPrecision(15)));

/** Full-width letters and digits, spaces and case make no difference. */
const normal = (word: string) => word.normalize('NFKC').replace(/\s/g, '').toLowerCase();
export const isWord = (word: Text, written: string) =>
  normal(word.zh) === normal(written) || normal(word.en) === normal(written);

function readWord(words: Readonly<Record<string, Text>>, written: string): ReadCell {
  const found = Object.entries(words).find(([id, word]) => isWord(word, written) || id === written);
  if (found) return { value: found[0] };
  const all = Object.values(words);
  const shown = written.slice(0, 40);
  return fault(
    'word_unknown',
    `“${shown}”不在可选项内，请填：${all.map(({ zh }) => zh).join('、')}。`,
    `“${shown}” is none of the words that may stand here: ${all.map(({ en }) => en).join(', ')}.`,
  );
}

function readYesNo(written: string): ReadCell {
  const word = normal(written);
  if (isWord(YES, written) || ['true', 'y', '√', '1'].includes(word)) return { value: true };
  if (isWord(NO, written) || ['false', 'n', '×', '0'].includes(word)) return { value: false };
  return fault('word_unknown', '请填“是”或“否”。', 'Write “Yes” or “No”.');
}

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

function readDay(written: string): ReadCell {
  const [, year, month, date] = DAY.exec(written.normalize('NFKC')) ?? [];
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  if (year && isDay(day)) return { value: day };
  return fault(
    'not_a_day',
    `“${written.slice(0, 40)}”不是日期，请写成 2027-06-30 的形式。`,
    `“${written.slice(0, 40)}” is no date: write it like 2027-06-30.`,
  );
}

/** An hour that the program keeps as a part of a day is an hour again; `9:00` gets its nought. */
function readTime(cell: CellIn | undefined, written: string): ReadCell {
  const part =
    cell instanceof Date ? (cell.getTime() / 86_400_000) % 1 : typeof cell === 'number' ? cell : null;
  if (part !== null && part !== 0 && Math.abs(part) <= 1) {
    const minutes = Math.round((part < 0 ? part + 1 : part) * 1440);
    return { value: clock(Math.floor(minutes / 60), minutes % 60) };
  }
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(written.normalize('NFKC')) ?? [];
  const time = clock(Number(hour), Number(minute));
  if (hour && isTime(time)) return { value: time };
  return fault('not_a_time', '请写成 15:00 的形式。', 'Write it like 15:00.');
}
const clock = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

function readDecimal(written: string): ReadCell {
  const plain = written.normalize('NFKC').replace(/[\s,]/g, '');
  if (/^\d{1,9}(\.\d{1,6})?$/.test(plain)) return { value: Number(plain) };
  return fault(
    'not_a_number',
    `“${written.slice(0, 40)}”不是数字。`,
    `“${written.slice(0, 40)}” is no number.`,
  );
}

function readWhole(written: string): ReadCell {
  const plain = written.normalize('NFKC').replace(/[\s,]|%$/g, '');
  if (/^\d{1,9}$/.test(plain)) return { value: Number(plain) };
  return fault(
    'not_whole',
    `“${written.slice(0, 40)}”不是非负整数。`,
    `“${written.slice(0, 40)}” is not a whole number from 0.`,
  );
}

function readWan(written: string): ReadCell {
  const fen = parseWanYuan(written.replace(/万元?$/, ''));
  if (fen !== null && fen <= MAX_FEN) return { value: fen };
  return fault(
    'not_an_amount',
    `“${written.slice(0, 40)}”不是以万元计的金额，请只填数字，例如 12.5。`,
    `“${written.slice(0, 40)}” is no sum in 10,000 yuan: write figures alone, for instance 12.5.`,
  );
}
