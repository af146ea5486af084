import { describe, expect, it } from 'vitest';
import type { ExtraAnswers } from './answers.ts';
import { checkExtra } from './extra-answers.ts';
import type { ExtraField } from './settings.ts';

const both = (words: string) => ({ zh: words, en: words });
const field = (id: string, over: Partial<ExtraField>): ExtraField => ({
  id,
  kind: 'text',
  label: both(id),
  help: both(''),
  required: false,
  ...over,
});
const fields = [
  field('brief', { required: true, maxLength: 5 }),
  field('power', { kind: 'number', unit: 'kW', min: 0, max: 100 }),
  field('since', { kind: 'date' }),
  field('line', {
    kind: 'choice',
    options: [
      { id: 'a', label: both('甲') },
      { id: 'b', label: both('乙') },
    ],
  }),
  field('licence', { kind: 'file' }),
  field('devices', {
    kind: 'table',
    maxRows: 2,
    columns: [
      { id: 'name', label: both('名称') },
      { id: 'count', label: both('数量') },
    ],
  }),
];
const whole: ExtraAnswers = {
  brief: '窑炉节能👍',
  power: 0,
  since: '2026-02-28',
  line: 'b',
  licence: '01900000-0000-7000-8000-000000000000',
  devices: [{ name: '窑炉', count: '3' }],
};
const told = (answers: ExtraAnswers) =>
  checkExtra(fields, answers).map(({ field: name, code, at }) => [name, code, at]);

describe('answers to the extra fields of a round', () => {
  it('that are whole pass, and characters are counted as a person counts them', () => {
    expect(told(whole)).toEqual([]);
  });

  it('that are left out are asked for only where they are required', () => {
    expect(told({})).toEqual([['extra.brief', 'required', null]]);
    expect(told({ ...whole, brief: '  ', devices: [] })).toEqual([['extra.brief', 'required', null]]);
  });

  it.each<[string, ExtraAnswers, string, number | null]>([
    ['brief', { brief: '一二三四五六' }, 'too_long', null],
    ['brief', { brief: 3 }, 'wrong_kind', null],
    ['power', { power: -1 }, 'too_small', null],
    ['power', { power: 101 }, 'too_large', null],
    ['power', { power: '7' }, 'wrong_kind', null],
    ['power', { power: Number.NaN }, 'wrong_kind', null],
    ['since', { since: '2026-02-29' }, 'not_a_day', null],
    ['line', { line: '甲' }, 'not_an_option', null],
    ['licence', { licence: '../../etc/passwd' }, 'wrong_kind', null],
    ['devices', { devices: 'x' }, 'wrong_kind', null],
    ['devices', { devices: [{ name: '窑炉', count: '1' }, { name: '窑炉' } as never] }, 'row_incomplete', 1],
    ['devices', { devices: Array(3).fill({ name: '窑炉', count: '1' }) }, 'too_many_rows', null],
  ])('%s is told what is wrong with it: %o', (id, over, code, at) => {
    expect(told({ ...whole, ...over })).toEqual([[`extra.${id}`, code, at]]);
  });

  it('to what nobody asked are told, whatever their name', () => {
    expect(told({ ...whole, constructor: 'x' })).toEqual([['extra.constructor', 'not_asked', null]]);
    expect(checkExtra([field('constructor', { required: true })], {})).toHaveLength(1);
  });
});
