import type { Text } from '../lifecycle/lifecycle.ts';

/** Texts that an erratum may put right: those of a challenge, and of the list itself its preamble. */
export const challengeErratumFields = {
  background: { zh: '需求背景', en: 'Background' },
  goal: { zh: '揭榜目标', en: 'Goal' },
  significance: { zh: '意义与效益', en: 'Significance' },
  difficulties: { zh: '技术难点', en: 'Difficulties' },
  research: { zh: '主要研究内容', en: 'Research content' },
  requirements: { zh: '对揭榜方的要求', en: 'Requirements on solvers' },
} as const satisfies Record<string, Text>;
export const erratumFields = {
  preamble: { zh: '榜单前言', en: 'Preamble of the list' },
  ...challengeErratumFields,
} as const satisfies Record<string, Text>;
export type ErratumField = keyof typeof erratumFields;
export const erratumFieldIds = Object.keys(erratumFields) as [ErratumField, ...ErratumField[]];
export const isOfChallenge = (field: ErratumField): field is keyof typeof challengeErratumFields =>
  field in challengeErratumFields;

/** 勘误: the excerpt, which occurs exactly once in the text as it now reads, and what stands in its place. */
export type Erratum = { field: ErratumField; excerpt: string; replacement: string };

/** What an act says beyond its reason: an erratum, or the words of a clarification. */
export type ListActDetail = Erratum | { text: string };
export const isErratum = (detail: ListActDetail | null): detail is Erratum =>
  detail !== null && 'excerpt' in detail;

/** How often the excerpt stands in the text; overlapping places count, because either could be meant. */
export function countExcerpt(text: string, excerpt: string): number {
  if (excerpt === '') return 0;
  let count = 0;
  for (let at = text.indexOf(excerpt); at >= 0; at = text.indexOf(excerpt, at + 1)) count += 1;
  return count;
}

/** The text with the errata in the order in which they were approved; the frozen text itself stays. */
export function applyErrata(
  frozen: string,
  errata: readonly Pick<Erratum, 'excerpt' | 'replacement'>[],
): string {
  return errata.reduce((text, { excerpt, replacement }) => {
    const at = text.indexOf(excerpt);
    if (at < 0) throw new Error('an erratum names an excerpt that the text does not hold');
    return text.slice(0, at) + replacement + text.slice(at + excerpt.length);
  }, frozen);
}
