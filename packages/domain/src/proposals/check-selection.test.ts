import { expect, test } from 'vitest';
import { type Candidate, checkSelection, standingsOf } from './check-selection.ts';

const candidates: Candidate[] = [
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, status: 'valid' as const })),
  { id: 'gone', status: 'withdrawn' },
  { id: 'bad', status: 'invalid' },
];
const codes = (...given: Parameters<typeof checkSelection>) =>
  checkSelection(...given).map(({ code }) => code);

test('1 to 3 solvers for supply and demand, up to 5 and a reserve pool for a key task, none for a contest', () => {
  const five = { shortlisted: ['a', 'b', 'c', 'd', 'e'], reserve: ['f'] };
  expect(codes('key_task', five, candidates)).toEqual([]);
  expect(codes('supply_demand', five, candidates)).toEqual(['too_many', 'no_reserve']);
  expect(codes('supply_demand', { shortlisted: ['a', 'b', 'c'], reserve: [] }, candidates)).toEqual([]);
  expect(codes('contest', { shortlisted: ['a'], reserve: [] }, candidates)).toEqual(['too_many']);
  expect(codes('key_task', { shortlisted: [], reserve: ['a'] }, candidates)).toEqual(['none']);
});
test('what was withdrawn, found invalid or is not of this challenge is named by its place; so is one named twice', () => {
  expect(
    checkSelection('key_task', { shortlisted: ['a', 'gone', 'x'], reserve: ['a', 'bad'] }, candidates),
  ).toEqual([
    { field: 'shortlisted', at: 1, code: 'not_valid' },
    { field: 'shortlisted', at: 2, code: 'not_valid' },
    { field: 'reserve', at: 0, code: 'twice' },
    { field: 'reserve', at: 1, code: 'not_valid' },
  ]);
});
test('everybody who is valid gets a standing, and nobody else', () => {
  const given = standingsOf({ shortlisted: ['b'], reserve: ['c'] }, candidates);
  expect([...given]).toEqual([
    ['a', 'not_selected'],
    ['b', 'shortlisted'],
    ['c', 'reserve'],
    ['d', 'not_selected'],
    ['e', 'not_selected'],
    ['f', 'not_selected'],
  ]);
});
