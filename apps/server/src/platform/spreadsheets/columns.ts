import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { Column, Language } from './column.ts';

/** What an answer may hold where a column looks. */
type Maybe<T> = T | null | undefined;
type Words = Readonly<Record<string, Text>>;

const BEIJING_MS = 8 * 3_600_000;
const FEN = 100;

const said = (title: Text, zh: string, en: string): Text => ({ zh: title.zh + zh, en: title.en + en });

/** A text as it was written; of a text in two languages the one of the file. */
export const text = <Row>(title: Text, get: (row: Row) => Maybe<string | Text>, width = 20): Column<Row> => ({
  title,
  width,
  cell: (row, language) => inLanguage(get(row), language),
});

function inLanguage(value: Maybe<string | Text>, language: Language): string | null {
  if (value === null || value === undefined) return null;
  // English may be left empty: what was written then stands there.
  return typeof value === 'string' ? value : value[language] || value.zh;
}

/** Several texts in one cell, a line each. */
export const texts = <Row>(
  title: Text,
  get: (row: Row) => readonly (string | Text)[],
  width = 24,
): Column<Row> => ({
  title,
  width,
  cell: (row, language) =>
    get(row)
      .map((one) => inLanguage(one, language))
      .join('\n'),
});

/** A word of a closed list (a state, a kind), as pages say it. */
export const word = <Row>(title: Text, words: Words, get: (row: Row) => Maybe<string>): Column<Row> => ({
  title,
  width: 14,
  cell: (row, language) => {
    const value = get(row);
    return value === null || value === undefined ? null : (words[value]?.[language] ?? value);
  },
});

const YES_NO = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } };

export const yesNo = <Row>(title: Text, get: (row: Row) => Maybe<boolean>): Column<Row> => ({
  ...word<Row>(title, YES_NO, (row) => get(row)?.toString()),
  width: 10,
});

export const number = <Row>(title: Text, get: (row: Row) => Maybe<number>): Column<Row> => ({
  title,
  width: 12,
  cell: (row) => get(row) ?? null,
});

/** Money in 元, kept in 分. */
export const money = <Row>(title: Text, get: (row: Row) => Maybe<number>): Column<Row> => ({
  title: said(title, '（元）', ' (yuan)'),
  width: 18,
  format: '#,##0.00',
  cell: (row) => {
    const fen = get(row);
    return fen === null || fen === undefined ? null : fen / FEN;
  },
});

/** A day in Beijing time, `YYYY-MM-DD`. */
export const day = <Row>(title: Text, get: (row: Row) => Maybe<string>): Column<Row> => ({
  title,
  width: 12,
  format: 'yyyy-mm-dd',
  cell: (row) => {
    const value = get(row);
    return value ? new Date(`${value}T00:00:00Z`) : null;
  },
});

/** An instant to the minute, as a clock in Beijing shows it. */
export const instant = <Row>(title: Text, get: (row: Row) => Maybe<string>): Column<Row> => ({
  title: said(title, '（北京时间）', ' (Beijing)'),
  width: 20,
  format: 'yyyy-mm-dd hh:mm',
  cell: (row) => {
    const value = get(row);
    return value ? new Date(Math.floor((Date.parse(value) + BEIJING_MS) / 60_000) * 60_000) : null;
  },
});
