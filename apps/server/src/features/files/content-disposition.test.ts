import { describe, expect, test } from 'vitest';
import { attachment } from './content-disposition.ts';

describe('attachment', () => {
  test('a Chinese name survives exactly and has an ASCII stand-in', () => {
    const header = attachment('预测结果(终).csv');
    expect(header).toBe(
      `attachment; filename="____(_).csv"; filename*=UTF-8''%E9%A2%84%E6%B5%8B%E7%BB%93%E6%9E%9C%28%E7%BB%88%29.csv`,
    );
    expect(decodeURIComponent(header.split("UTF-8''")[1] as string)).toBe('预测结果(终).csv');
  });

  test.each([
    ['a"; filename="evil.html'],
    ['a\\";x'],
    ['a\r\nset-cookie: x=1'],
    ['\ud800.csv'],
    ["it's.csv"],
  ])('no name breaks out of the header: %j', (name) => {
    const header = attachment(name);
    expect(header).toMatch(
      /^attachment; filename="[^"\\\r\n]*"; filename\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]*$/,
    );
  });
});
