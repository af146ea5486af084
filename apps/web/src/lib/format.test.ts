import { expect, it } from 'vitest';
import {
  decimalsFor,
  formatBytes,
  formatDeadline,
  formatDeadlineDay,
  formatDuration,
  formatInstant,
} from './format.ts';

it('instants are Beijing time wherever the reader sits', () => {
  expect(formatInstant('2026-09-30T10:05:00Z', 'zh-CN')).toBe('2026年9月30日 18:05');
  expect(formatInstant('2026-09-30T10:05:00Z', 'en')).toBe('30 Sept 2026 18:05');
});

it('a deadline at midnight is the 24:00 of the day that ends', () => {
  expect(formatDeadline('2026-09-30T16:00:00Z', 'zh-CN')).toBe('2026年9月30日 24:00');
  expect(formatDeadline('2026-12-31T16:00:00Z', 'zh-CN')).toBe('2026年12月31日 24:00');
  expect(formatDeadline('2026-09-30T15:59:00Z', 'zh-CN')).toBe('2026年9月30日 23:59');
  expect(formatDeadlineDay('2026-09-30T16:00:00Z', 'zh-CN')).toBe('9月30日');
});

it('a limit of 20 MB reads 20 MB', () => {
  expect(formatBytes(20 * 1024 * 1024, 'zh-CN')).toBe('20 MB');
  expect(formatBytes(1023, 'en')).toBe('1,023 B');
  expect(formatBytes(1536, 'en')).toBe('1.5 KB');
});

it('lengths of time take the largest fitting unit and no false precision', () => {
  const shown = [64, 112, 1400, 12_340, 200_000, 3 * 3_600_000].map((ms) => formatDuration(ms, 'zh-CN'));
  expect(shown).toEqual(['64 毫秒', '0.11 秒', '1.4 秒', '12 秒', '3.3 分钟', '3 小时']);
});

it('neighbours whose scores differ look different, up to eight decimals', () => {
  expect(decimalsFor([0.9, 0.8])).toBe(4);
  expect(decimalsFor([0.997211, 0.997214])).toBe(6);
  expect(decimalsFor([0.1, 0.1 + 1e-15])).toBe(8);
});
