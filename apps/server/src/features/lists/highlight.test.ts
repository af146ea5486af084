import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutExcerpt, findRanges } from './highlight.ts';

const marked = (text: string, terms: string[]) => findRanges(text, terms).map(([a, b]) => text.slice(a, b));

test('stretches that overlap or touch are one', () => {
  expect(findRanges('准确率', ['准确', '准确率', '率'])).toEqual([[0, 3]]);
  expect(findRanges('炉温炉温', ['炉温'])).toEqual([[0, 4]]);
});

test('what was folded is marked in the original: full width, upper case, one sign for several', () => {
  expect(marked('采用ＧＰＴ模型', ['gpt'])).toEqual(['ＧＰＴ']);
  expect(marked('BERT-Large', ['large'])).toEqual(['Large']);
  expect(marked('功率㎾级', ['kw'])).toEqual(['㎾']);
  expect(marked('𠮷野家检测', ['检测'])).toEqual(['检测']);
  expect(marked('𠮷野家', ['𠮷'])).toEqual(['𠮷']);
});

test('ranges are in order, apart and within the text, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string({ minLength: 1, maxLength: 2 })),
      (text, terms) => {
        let last = -1;
        for (const [from, to] of findRanges(text, terms)) {
          expect(from).toBeGreaterThan(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          last = to;
        }
      },
    ),
  );
});

test('an excerpt shows the first text that holds a term, cut around it, with ranges of its own', () => {
  const long = `${'前'.repeat(200)}检测${'后'.repeat(200)}`;
  const cut = cutExcerpt(
    [
      { field: 'goal', text: '无' },
      { field: 'research', text: long },
    ],
    ['检测'],
  );
  expect(cut?.field).toBe('research');
  expect(cut?.text).toMatch(/^…前+检测后+…$/);
  expect(cut?.ranges.map(([a, b]) => cut.text.slice(a, b))).toEqual(['检测']);
  expect(cutExcerpt([{ field: 'goal', text: '甲乙' }], [])).toEqual({
    field: 'goal',
    text: '甲乙',
    ranges: [],
  });
});
