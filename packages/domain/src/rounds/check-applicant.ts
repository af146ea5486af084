import type { EligibilitySettings } from '../programs/settings/eligibility.ts';
import { isWithin } from './regions.ts';
import type { RoundSettings } from './settings.ts';

export const applicantCodes = [
  'region_unknown',
  'region_not_asked',
  'size_unknown',
  'size_not_asked',
  'not_a_legal_person',
] as const;
export type ApplicantCode = (typeof applicantCodes)[number];
export type ApplicantProblem = { code: ApplicantCode; message: string };

export type Applicant = { creditCode: string | null; region: string | null; sizeClass: string | null };

/** A sole trader (个体工商户): second digit of a code given by the market authority, and no legal personality. */
const SOLE_TRADER = /^92/;

/** Every rule on who may apply that the body does not meet. What it has not said is told apart from what does not fit. */
export function checkApplicant(
  body: Applicant,
  { regions, sizeClasses }: Pick<RoundSettings, 'regions' | 'sizeClasses'>,
  { legalPersonOnly }: Pick<EligibilitySettings, 'legalPersonOnly'>,
): ApplicantProblem[] {
  const problems: ApplicantProblem[] = [];
  const { region, sizeClass, creditCode } = body;
  if (regions.length > 0) {
    if (region === null) problems.push({ code: 'region_unknown', message: 'Its profile names no region.' });
    else if (!regions.some((asked) => isWithin(region, asked)))
      problems.push({ code: 'region_not_asked', message: 'Registered outside the regions asked for.' });
  }
  if (sizeClasses.length > 0) {
    if (sizeClass === null)
      problems.push({ code: 'size_unknown', message: 'Its profile names no size class.' });
    else if (!(sizeClasses as string[]).includes(sizeClass))
      problems.push({ code: 'size_not_asked', message: 'Not of a size class asked for.' });
  }
  if (legalPersonOnly && creditCode !== null && SOLE_TRADER.test(creditCode))
    problems.push({ code: 'not_a_legal_person', message: 'A sole trader is no legal person.' });
  return problems;
}

/** Scenarios of one body in this round: what the round says, else the programme's rule; null: as many as they like. */
export const limitPerBody = (
  round: Pick<RoundSettings, 'maxPerBody'>,
  program: Pick<EligibilitySettings, 'maxPerBodyPerRound'>,
): number | null => round.maxPerBody ?? program.maxPerBodyPerRound;
