import { expect, it } from 'vitest';
import { checkApplicant, limitPerBody } from './check-applicant.ts';
import { checkRoundSettings, tidyExtraField } from './check-settings.ts';
import { type ExtraField, roundSettings } from './settings.ts';

const both = (words: string) => ({ zh: words, en: words });
const field: ExtraField = {
  id: 'power',
  kind: 'number',
  label: both('功率'),
  help: both(''),
  required: true,
};
const told = (...given: Parameters<typeof checkRoundSettings>) =>
  checkRoundSettings(...given).map(({ path, code }) => `${path.replace('settings.', '')} ${code}`);

it('a round that sets nothing is in order', () => {
  expect(told(roundSettings({}))).toEqual([]);
});

it('a phone number is taken as people write it', () => {
  expect(told({ contact: { name: '', phone: '025 8400 0000', email: '' } })).toEqual([]);
});

it('what is wrong with a round is told all at once, at its field', () => {
  const extraFields: ExtraField[] = [
    { ...field, min: 5, max: 4 },
    { ...field, label: both('') },
    { ...field, id: '功率', kind: 'choice', options: [{ id: 'a', label: both('甲') }] },
    { ...field, id: 'devices', kind: 'table', columns: [] },
  ];
  const contact = { name: '', phone: '12', email: 'nobody' };
  expect(told({ extraFields, contact, regions: ['3201', '320100'], maxPerBody: 0 })).toEqual([
    'regions.0 region_code',
    'maxPerBody out_of_range',
    'contact.phone phone',
    'contact.email email',
    'extraFields.1.id named_twice',
    'extraFields.2.id field_id',
    'extraFields.0.max bounds_crossed',
    'extraFields.1.label label_needed',
    'extraFields.2.options options_needed',
    'extraFields.3.columns columns_needed',
  ]);
});

it('a field that changes its kind leaves behind what only the old kind asked', () => {
  expect(tidyExtraField({ ...field, kind: 'date', unit: 'kW', min: 1 })).toEqual({ ...field, kind: 'date' });
});

it('who may apply: a region holds its districts, and what is not said is told apart from what does not fit', () => {
  const rules = { regions: ['320100'], sizeClasses: ['small' as const] };
  const body = { creditCode: '91320100MA1FL0X6HX', region: '320115', sizeClass: 'small' };
  const codes = (over: object, legalPersonOnly = true) =>
    checkApplicant({ ...body, ...over }, rules, { legalPersonOnly }).map(({ code }) => code);
  expect(codes({})).toEqual([]);
  expect(codes({ region: '320400', sizeClass: 'large' })).toEqual(['region_not_asked', 'size_not_asked']);
  expect(codes({ region: null, sizeClass: null })).toEqual(['region_unknown', 'size_unknown']);
  expect(codes({ creditCode: '92320100MA1FL0X6HX' })).toEqual(['not_a_legal_person']);
  expect(codes({ creditCode: '92320100MA1FL0X6HX' }, false)).toEqual([]);
});

it('the limit of a round goes before that of its programme', () => {
  expect(limitPerBody({ maxPerBody: 1 }, { maxPerBodyPerRound: 3 })).toBe(1);
  expect(limitPerBody({ maxPerBody: null }, { maxPerBodyPerRound: 3 })).toBe(3);
  expect(limitPerBody({ maxPerBody: null }, { maxPerBodyPerRound: null })).toBeNull();
});
