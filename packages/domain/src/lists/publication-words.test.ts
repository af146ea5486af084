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
