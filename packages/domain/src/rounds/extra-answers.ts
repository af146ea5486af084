import { isDay } from '../calendar/day.ts';
import type { ExtraAnswer, ExtraAnswers } from './answers.ts';
import type { ExtraField } from './settings.ts';

export const extraCodes = [
  'required',
  'wrong_kind',
  'too_long',
  'too_small',
  'too_large',
  'not_a_day',
  'not_an_option',
  'too_many_rows',
  'row_incomplete',
  'not_asked',
] as const;
export type ExtraCode = (typeof extraCodes)[number];
/** `field`: `extra.<id>`, the name under which a clerk sends it back; `at`: the row of a table, counted from 0. */
export type ExtraProblem = { field: `extra.${string}`; code: ExtraCode; at: number | null };

const MAX_TEXT = 1_000;
const MAX_ROWS = 20;
const MAX_CELL = 500;

/** What a file is answered with. */
export const isUploadId = (answer: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(answer);

/** Everything that is wrong with the answers, in the order of the form; then answers that nobody asked for. */
export function checkExtra(fields: readonly ExtraField[], answers: ExtraAnswers): ExtraProblem[] {
  const problems: ExtraProblem[] = [];
  for (const field of fields) {
    const add = (code: ExtraCode, at: number | null = null) =>
      problems.push({ field: `extra.${field.id}`, code, at });
    // A name such as `constructor` is nobody's answer.
    const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : null;
    if (isEmpty(answer)) {
      if (field.required) add('required');
    } else checkAnswer(field, answer as NonNullable<ExtraAnswer>, add);
  }
  const asked = new Set(fields.map(({ id }) => id));
  for (const id of Object.keys(answers))
    if (!asked.has(id)) problems.push({ field: `extra.${id}`, code: 'not_asked', at: null });
  return problems;
}

function isEmpty(answer: ExtraAnswer | undefined): boolean {
  if (answer === null || answer === undefined) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  return Array.isArray(answer) && answer.length === 0;
}

type Add = (code: ExtraCode, at?: number | null) => void;

function checkAnswer(field: ExtraField, answer: NonNullable<ExtraAnswer>, add: Add): void {
  if (field.kind === 'table') {
    if (Array.isArray(answer)) checkTable(field, answer, add);
    else add('wrong_kind');
    return;
  }
  if (field.kind === 'number') {
    if (typeof answer !== 'number' || !Number.isFinite(answer)) add('wrong_kind');
    else if (field.min !== undefined && answer < field.min) add('too_small');
    else if (field.max !== undefined && answer > field.max) add('too_large');
    return;
  }
  if (typeof answer !== 'string') add('wrong_kind');
  else if (field.kind === 'text' && [...answer].length > (field.maxLength ?? MAX_TEXT)) add('too_long');
  else if (field.kind === 'date' && !isDay(answer)) add('not_a_day');
  else if (field.kind === 'choice' && !field.options?.some(({ id }) => id === answer)) add('not_an_option');
  // A file answers with the id of its upload; that it is there and theirs is for the server to find.
  else if (field.kind === 'file' && !isUploadId(answer)) add('wrong_kind');
}

/** A table is whole when every row fills every column. */
function checkTable(field: ExtraField, rows: Record<string, string>[], add: Add): void {
  const columns = field.columns ?? [];
  if (rows.length > (field.maxRows ?? MAX_ROWS)) add('too_many_rows');
  for (const [at, row] of rows.entries()) {
    const cells = columns.map(({ id }) => (Object.hasOwn(row, id) ? row[id] : ''));
    if (cells.some((cell) => typeof cell !== 'string' || cell.trim() === '')) add('row_incomplete', at);
    else if (cells.some((cell) => [...(cell as string)].length > MAX_CELL)) add('too_long', at);
  }
}
