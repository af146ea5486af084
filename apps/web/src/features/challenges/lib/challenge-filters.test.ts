import { expect, test } from 'vitest';
import { readFilters } from './challenge-filters.ts';

test('filters of an address are kept, what nothing knows is dropped', () => {
  expect(
    readFilters({ q: ' 轴承 ', mode: 'key_task', industry: 'steel', field: 'steel', stage: 'gone' }),
  ).toEqual({ q: '轴承', mode: 'key_task', industry: 'steel' });
  expect(readFilters({ q: '  ', mode: 3 })).toEqual({});
});
