import { isDay } from '../calendar/day.ts';
import type { Sector } from '../competitions/lifecycles.ts';
import { isContactPhone } from '../identity/phone.ts';
import { checkExtra } from '../rounds/extra-answers.ts';
import type { ExtraField } from '../rounds/settings.ts';
import { checkTerms, termsCodes } from './check-terms.ts';
import type { ScenarioContent, ScenarioField } from './content.ts';
import { leftoverIn } from './leftover-text.ts';

/** Codes of what a scenario lacks; the pages hold the sentence for each, in both languages. */
export const scenarioProblemCodes = [
  'required',
  'industry_or_field',
  'not_in_round',
  'no_indicator',
  'indicator_incomplete',
  'weights_not_100',
  'prizes_do_not_add_up',
  'phone',
  'past',
  'summary_needed',
  'leftover_text',
  ...termsCodes,
  'wrong_kind',
  'too_long',
  'too_small',
  'too_large',
  'not_an_option',
  'too_many_rows',
  'row_incomplete',
  'not_asked',
] as const;
export type ScenarioProblemCode = (typeof scenarioProblemCodes)[number];
/**
 * `at`: the row of a list, counted from 0; null where the field as a whole is meant. Of `extra` it is the row of the
 * table, and `details.id` the question of the round.
 */
export type ScenarioProblem = {
  field: ScenarioField;
  code: ScenarioProblemCode;
  at: number | null;
  details?: Record<string, string | number>;
};

const REQUIRED = [
  'title',
  'mode',
  'background',
  'goal',
  'research',
  'risk',
  'ip',
  'budgetFen',
  'contactName',
  'contactPhone',
] as const satisfies readonly ScenarioField[];

const LONG_TEXTS = [
  'background',
  'goal',
  'significance',
  'difficulties',
  'research',
  'requirements',
  'publicSummary',
  'notes',
] as const;

/**
 * Everything that keeps a scenario from being submitted, all at once, field by field.
 * @param today calendar day in Beijing, `2026-11-25`
 * @param asked industries and fields that the round asks for; empty: all
 * @param extraFields what the round asks beyond the common form
 */
export function checkScenario(
  content: ScenarioContent,
  today: string,
  asked: readonly Sector[] = [],
  extraFields: readonly ExtraField[] = [],
): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const add = (
    field: ScenarioField,
    code: ScenarioProblemCode,
    at: number | null = null,
    details?: ScenarioProblem['details'],
  ) => problems.push({ field, code, at, ...(details ? { details } : {}) });

  for (const field of REQUIRED) {
    const value = content[field];
    if (value === null || (typeof value === 'string' && value.trim() === '')) add(field, 'required');
  }
  const sectors: (Sector | null)[] = [content.industry, content.field];
  if (sectors.every((sector) => sector === null)) add('field', 'industry_or_field');
  else if (asked.length > 0 && !asked.some((sector) => sectors.includes(sector)))
    add('field', 'not_in_round');
  checkIndicators(content, add);
  checkPrizes(content, add);
  if (content.contactPhone.trim() !== '' && !isContactPhone(content.contactPhone))
    add('contactPhone', 'phone');
  if (content.openness === 'desensitised' && content.publicSummary.trim() === '')
    add('publicSummary', 'summary_needed');
  if (content.neededBy !== null) {
    if (!isDay(content.neededBy)) add('neededBy', 'not_a_day');
    else if (content.neededBy <= today) add('neededBy', 'past');
  }
  checkTerms(content, today, add);
  for (const { field, code, at } of checkExtra(extraFields, content.extra))
    add('extra', code, at, { id: field.slice('extra.'.length) });
  for (const field of ['title', 'domain', ...LONG_TEXTS] as const)
    if (leftoverIn(content[field])) add(field, 'leftover_text');
  return problems;
}

type Add = (
  field: ScenarioField,
  code: ScenarioProblemCode,
  at?: number | null,
  details?: ScenarioProblem['details'],
) => void;

function checkIndicators({ indicators }: ScenarioContent, add: Add): void {
  if (indicators.length === 0) {
    add('indicators', 'no_indicator');
    return;
  }
  for (const [at, { name, target, testMethod }] of indicators.entries()) {
    if ([name, target, testMethod].some((text) => text.trim() === ''))
      add('indicators', 'indicator_incomplete', at);
    if ([name, target, testMethod].some(leftoverIn)) add('indicators', 'leftover_text', at);
  }
  const sum = indicators.reduce((total, { weight }) => total + weight, 0);
  if (sum !== 100) add('indicators', 'weights_not_100', null, { sum });
}

function checkPrizes({ prizes, prizeTotalFen }: ScenarioContent, add: Add): void {
  if (prizes.length === 0) return;
  const sumFen = prizes.reduce((total, { count, amountFen }) => total + count * amountFen, 0);
  if (prizeTotalFen !== null && prizeTotalFen !== sumFen)
    add('prizes', 'prizes_do_not_add_up', null, { sumFen, totalFen: prizeTotalFen });
  for (const [at, { title, inKind }] of prizes.entries()) {
    if (title.trim() === '') add('prizes', 'required', at);
    if ([title, inKind ?? ''].some(leftoverIn)) add('prizes', 'leftover_text', at);
  }
}
