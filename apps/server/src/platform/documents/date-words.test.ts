import { expect, test } from 'vitest';
import { dateLineOf, instantWords } from './date-words.ts';

test('a document gives the instant of the page with its zone: midnight is 24:00 of the day that ends', () => {
  expect(instantWords('2026-12-08T16:00:00.000Z')).toEqual({
    zh: '2026年12月8日24:00（北京时间）',
    en: '8 December 2026, 24:00 Beijing time (UTC+8)',
  });
  expect(instantWords('2026-12-31T16:00:00Z').zh).toBe('2026年12月31日24:00（北京时间）');
  expect(instantWords('2026-12-08T09:30:00Z').zh).toBe('2026年12月8日17:30（北京时间）');
  expect(instantWords('2026-12-08T09:30:05Z').zh).toBe('2026年12月8日17:30:05（北京时间）');
});

test('a document bears the Beijing day of its instant', () => {
  expect(dateLineOf('2026-11-24T16:30:00Z').zh).toBe('2026年11月25日');
});
