import { isContactPhone, normalisePhone } from '../identity/phone.ts';
import { isRegionCode } from './regions.ts';
import type { ExtraField, extraKinds, RoundSettings } from './settings.ts';

export const roundSettingCodes = [
  'region_code',
  'named_twice',
  'field_id',
  'label_needed',
  'options_needed',
  'columns_needed',
  'bounds_crossed',
  'out_of_range',
  'text_needed',
  'phone',
  'email',
] as const;
export type RoundSettingCode = (typeof roundSettingCodes)[number];
/** `path` as the field stands in the body: `settings.extraFields.0.id`. */
export type RoundSettingProblem = { path: string; code: RoundSettingCode; message: string };

/** Name of an extra field, an option, a column or a point of the check. */
export const isFieldId = (id: string): boolean => /^[a-z][a-z0-9_]{0,39}$/.test(id);
export const EXTRA_LIMITS = { fields: 30, options: 30, columns: 8, rows: 100, text: 5_000 } as const;
const MAX_FILE_BYTES = 2 * 1024 ** 3;

type Add = (path: string, code: RoundSettingCode, message: string) => void;

/** Everything that is wrong with what a round asks, all at once; page and server ask this one function. */
export function checkRoundSettings(settings: Partial<RoundSettings>): RoundSettingProblem[] {
  const problems: RoundSettingProblem[] = [];
  const add: Add = (path, code, message) => problems.push({ path: `settings.${path}`, code, message });
  const {
    regions = [],
    extraFields = [],
    checklist = [],
    resources = [],
    maxPerBody,
    contact,
    attachments,
  } = settings;
  for (const [at, code] of regions.entries())
    if (!isRegionCode(code)) add(`regions.${at}`, 'region_code', 'Six digits of GB/T 2260.');
  if (new Set(regions).size < regions.length) add('regions', 'named_twice', 'A region is named twice.');
  if (typeof maxPerBody === 'number') checkRange(add, 'maxPerBody', maxPerBody, 1, 100);
  if (attachments) {
    checkRange(add, 'attachments.maxFiles', attachments.maxFiles, 0, 50);
    checkRange(add, 'attachments.maxBytes', attachments.maxBytes, 1024, MAX_FILE_BYTES);
  }
  if (contact?.phone && !isContactPhone(normalisePhone(contact.phone)))
    add('contact.phone', 'phone', 'Not a phone number.');
  if (contact?.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact.email))
    add('contact.email', 'email', 'Not a mail address.');
  for (const [at, { text }] of resources.entries())
    if (text.trim() === '') add(`resources.${at}.text`, 'text_needed', 'Say what is offered.');
  checkIds(add, 'checklist', checklist);
  for (const [at, { text }] of checklist.entries())
    if (!bothWritten(text)) add(`checklist.${at}.text`, 'label_needed', 'Write it in both languages.');
  checkIds(add, 'extraFields', extraFields);
  for (const [at, field] of extraFields.entries()) checkExtraField(add, `extraFields.${at}`, field);
  return problems;
}

function checkExtraField(add: Add, path: string, field: ExtraField): void {
  if (!bothWritten(field.label)) add(`${path}.label`, 'label_needed', 'Write it in both languages.');
  if (field.kind === 'text' && field.maxLength !== undefined)
    checkRange(add, `${path}.maxLength`, field.maxLength, 1, EXTRA_LIMITS.text);
  if (field.min !== undefined && field.max !== undefined && field.min > field.max)
    add(`${path}.max`, 'bounds_crossed', 'The upper bound is below the lower.');
  if (field.kind === 'choice')
    checkNamed(
      add,
      `${path}.options`,
      field.options ?? [],
      2,
      'options_needed',
      'Name two options at least.',
    );
  if (field.kind !== 'table') return;
  checkNamed(add, `${path}.columns`, field.columns ?? [], 1, 'columns_needed', 'Name one column at least.');
  if (field.maxRows !== undefined) checkRange(add, `${path}.maxRows`, field.maxRows, 1, EXTRA_LIMITS.rows);
}

type Named = { id: string; label: { zh: string; en: string } };
function checkNamed(
  add: Add,
  path: string,
  parts: Named[],
  least: number,
  code: RoundSettingCode,
  message: string,
): void {
  if (parts.length < least) add(path, code, message);
  checkIds(add, path, parts);
  for (const [at, { label }] of parts.entries())
    if (!bothWritten(label)) add(`${path}.${at}.label`, 'label_needed', 'Write it in both languages.');
}

function checkIds(add: Add, path: string, rows: { id: string }[]): void {
  const seen = new Set<string>();
  for (const [at, { id }] of rows.entries()) {
    if (!isFieldId(id))
      add(`${path}.${at}.id`, 'field_id', 'Lower case, digits, underscores; a letter first.');
    else if (seen.has(id)) add(`${path}.${at}.id`, 'named_twice', 'This name is taken.');
    seen.add(id);
  }
}

function checkRange(add: Add, path: string, value: number, from: number, to: number): void {
  if (!(Number.isInteger(value) && value >= from && value <= to))
    add(path, 'out_of_range', `From ${from} to ${to}.`);
}

const bothWritten = ({ zh, en }: { zh: string; en: string }) => zh.trim() !== '' && en.trim() !== '';

/** Kinds whose rows carry what another kind does not ask: a field that changes its kind leaves that behind. */
const own: Record<(typeof extraKinds)[number], (keyof ExtraField)[]> = {
  text: ['maxLength'],
  number: ['unit', 'min', 'max'],
  date: [],
  choice: ['options'],
  file: [],
  table: ['columns', 'maxRows'],
};

/** The field without what belongs to other kinds. */
export function tidyExtraField(field: ExtraField): ExtraField {
  const { id, kind, label, help, required } = field;
  const kept = Object.fromEntries(
    own[kind].filter((key) => field[key] !== undefined).map((key) => [key, field[key]]),
  );
  return { id, kind, label, help, required, ...kept };
}
