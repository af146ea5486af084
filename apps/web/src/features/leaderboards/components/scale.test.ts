import { expect, it } from 'vitest';
import { scaleOf } from './scale.ts';

const board = (...scores: number[]) => ({ rows: scores.map((score) => ({ score })) }) as never;

it('the first row has the longest bar whether high or low is better', () => {
  expect(scaleOf(board(0.9, 0.8, 0.7))(0.9)).toBe(1);
  expect(scaleOf(board(10, 20, 30))(10)).toBe(1);
  expect(scaleOf(board(10, 20, 30))(30)).toBeCloseTo(0.2);
});

it('a board where all are equal, or of one team, draws full bars', () => {
  expect(scaleOf(board(0.5, 0.5))(0.5)).toBe(1);
  expect(scaleOf(board(0.5))(0.5)).toBe(1);
});
