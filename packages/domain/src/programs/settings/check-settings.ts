import type { ProgramSettings } from './settings.ts';

/** Codes of what is wrong with the rules of a programme; pages hold the sentence for each, in both languages. */
export const settingCodes = [
  'odd_seats',
  'seats_of_one_employer',
  'list_number_marker',
  'unknown_department',
  'out_of_range',
  'named_twice',
] as const;
export type SettingCode = (typeof settingCodes)[number];
/** `path` as the field stands in the body: `settings.panel.seats`. */
export type SettingProblem = { path: string; code: SettingCode; message: string };

/** From and to, both allowed. A period in working days is a month at most: longer is a slip of the finger. */
export const settingRanges = {
  'notice.length': [1, 60],
  'notice.objection.takeDays': [1, 30],
  'notice.objection.ruleDays': [1, 60],
  'notice.objection.answerDays': [1, 30],
  'panel.seats': [3, 15],
  'panel.dueDays': [1, 60],
  'panel.maxPerEmployer': [1, 15],
  'panel.maxOpenOpinions': [1, 100],
  'eligibility.maxPerBodyPerRound': [1, 100],
  'eligibility.penaltyYears': [1, 10],
  'review.district.days': [1, 60],
  'review.classes.low.days': [1, 60],
  'review.classes.medium.days': [1, 60],
  'review.classes.high.days': [1, 60],
} as const satisfies Record<string, readonly [number, number]>;
export type RangedSetting = keyof typeof settingRanges;

/**
 * Everything that is wrong with these sections, all at once; sections that are not given are not judged. Page and
 * server ask this one function.
 * @param departments ids that there are; null: not known here, so that they are left to the server
 */
export function checkProgramSettings(
  settings: Partial<ProgramSettings>,
  departments: readonly string[] | null,
): SettingProblem[] {
  const problems: SettingProblem[] = [];
  const add = (path: string, code: SettingCode, message: string) =>
    problems.push({ path: `settings.${path}`, code, message });
  for (const [path, [from, to]] of Object.entries(settingRanges)) {
    const value = valueAt(settings, path);
    if (typeof value === 'number' && !(Number.isInteger(value) && value >= from && value <= to))
      add(path, 'out_of_range', `From ${from} to ${to}.`);
  }
  const { panel, documents, review } = settings;
  if (panel && panel.seats % 2 === 0)
    add('panel.seats', 'odd_seats', 'A panel has an odd number of seats, three at least.');
  if (panel && panel.maxPerEmployer > panel.seats)
    add('panel.maxPerEmployer', 'seats_of_one_employer', 'More than there are seats.');
  if (documents)
    for (const language of ['zh', 'en'] as const)
      if (documents.listNumber[language].split('{n}').length !== 2)
        add(
          `documents.listNumber.${language}`,
          'list_number_marker',
          'Write {n} once, where the number stands.',
        );
  if (review) checkReview(review, departments, add);
  return problems;
}

function checkReview(
  { factors, classes }: ProgramSettings['review'],
  departments: readonly string[] | null,
  add: (path: string, code: SettingCode, message: string) => void,
): void {
  const named = new Set<string>();
  for (const [at, rule] of factors.entries()) {
    if (named.has(rule.factor))
      add(`review.factors.${at}.factor`, 'named_twice', 'There is a rule for this factor.');
    named.add(rule.factor);
  }
  const lists: [string, string[]][] = [
    ...factors.map((rule, at): [string, string[]] => [`review.factors.${at}.departments`, rule.departments]),
    ...Object.entries(classes).map(([risk, rule]): [string, string[]] => [
      `review.classes.${risk}.departments`,
      rule.departments,
    ]),
  ];
  for (const [path, ids] of lists) {
    if (departments && ids.some((id) => !departments.includes(id)))
      add(path, 'unknown_department', 'There is no such department.');
    if (new Set(ids).size < ids.length) add(path, 'named_twice', 'A department is named twice.');
  }
}

/** The value behind `panel.seats`; undefined where the section is not given. */
function valueAt(settings: Partial<ProgramSettings>, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], settings);
}
