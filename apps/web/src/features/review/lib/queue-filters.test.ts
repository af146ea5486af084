import { expect, it } from 'vitest';
import { isFiltered, readFilters } from './queue-filters.ts';

it('keeps what the queue knows and drops the rest', () => {
  const round = '0190a8c2-7b1e-7c3d-9e4f-0123456789ab';
  const asked = {
    status: 'formal_review',
    round,
    sector: 'steel',
    q: '轴承',
    overdue: true,
    desk: 'mine',
    sort: 'newest',
  };
  expect(readFilters({ ...asked, page: 3 })).toEqual({ ...asked, overdue: 'true' });
  expect(
    readFilters({ status: 'lost', round: 'x', sector: '', q: '', overdue: 'no', desk: 'hers', sort: 'up' }),
  ).toEqual({});
});

it('finds a code of digits alone, which the address gives as a number', () => {
  expect(readFilters({ q: 2026 })).toEqual({ q: '2026' });
});

it('does not take an order for a filter', () => {
  expect(isFiltered({ sort: 'newest' })).toBe(false);
  expect(isFiltered({ desk: 'free' })).toBe(true);
});
