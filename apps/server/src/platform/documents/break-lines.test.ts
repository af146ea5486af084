import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from './break-lines.ts';

/** A Chinese character twice as wide as a letter. */
const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u{2e7f}' ? 2 : 1), 0);
const broken = (text: string, width = 10, most = 9) => breakLines(text, width, most, widthOf);

test('no line begins with a closing sign or ends with an opening one, and no word is broken that fits', () => {
  expect(broken('热轧带钢表，面缺陷').lines).toEqual(['热轧带钢', '表，面缺陷']);
  expect(broken('场景识别（示例）').lines).toEqual(['场景识别', '（示例）']);
  expect(broken('open vision challenge').lines).toEqual(['open', 'vision', 'challenge']);
  expect(broken('open vision challenge', 14, 1).lines).toEqual(['open vision c…']);
});

test('nothing is lost, no line is too wide, and what is cut says so', () => {
  const sign = fc.constantFrom(...'热轧带钢，。（）《》abc XYZ-09　…');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), fc.integer({ min: 4, max: 30 }), (signs, width) => {
      const text = signs.join('');
      const { lines, cut } = broken(text, width, 100);
      expect(cut).toBe(false);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      const short = broken(text, width, 2);
      expect(short.lines.length).toBeLessThanOrEqual(2);
      expect(short.cut).toBe(lines.length > 2);
      if (short.cut) expect(short.lines.at(-1)).toMatch(/…$/);
    }),
  );
});
