import { expect, test } from 'vitest';
import { publicationPlace, publicationWords } from './publication-words.ts';

test('a problem says where it stands, in both languages', () => {
  const problem = { challenge: 1, code: 'bands_overlap', at: 1, from: 8, to: 10 } as const;
  expect(publicationWords(problem, ['甲', '乙'])).toEqual({
    zh: '第 2 题“乙”：分数段相互重叠：8–10。',
    en: 'Challenge 2, “乙”: bands overlap between 8 and 10.',
  });
  expect(publicationPlace(problem)).toBe('challenges.1.rubric.bands');
});

test('a problem of the list itself names no challenge, and money is in yuan', () => {
  expect(publicationWords({ challenge: null, code: 'no_deadline' }, [])).toEqual({
    zh: '未设定揭榜申报截止时间。',
    en: 'No deadline for proposals is set.',
  });
  expect(publicationPlace({ challenge: null, code: 'no_deadline' })).toBe('deadlineAt');
  const prizes = { challenge: 0, code: 'prizes_do_not_add_up', sumFen: 1_000_000, totalFen: 90_050 } as const;
  expect(publicationWords(prizes, ['甲']).zh).toContain('奖金合计为 10,000 元，与所列总额 900.5 元不符');
});

test('what stands in a text is told at that text, with the words found', () => {
  const left = { challenge: 0, code: 'leftover_text', field: 'goal', found: 'XXX' } as const;
  expect(publicationPlace(left)).toBe('challenges.0.goal');
  expect(publicationWords(left, ['甲']).zh).toBe('第 1 题“甲”：“目标”中留有模板文字“XXX”。');
  const other = { challenge: null, code: 'other_deadline', field: 'preamble', day: '2026-09-05' } as const;
  expect(publicationPlace(other)).toBe('preamble');
  expect(publicationWords(other, []).en).toBe(
    "The preamble names another deadline, 2026-09-05, than the list's own.",
  );
});
