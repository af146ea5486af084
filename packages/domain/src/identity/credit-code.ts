import { normaliseCode } from './normalise.ts';

/** GB 32100-2015, table 1: digits and letters without I, O, S, V, Z; a character's value is its place. */
const CHARSET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714: weights of the inner organisation code (positions 9–16, check character at 17). */
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export type CreditCodeError = 'length' | 'charset' | 'check_character';
export type CreditCodeWarning = 'inner_code';
export type CreditCodeCheck = {
  /** Half-width, upper case, no spaces: what is stored. */
  normalised: string;
  error: CreditCodeError | null;
  /** `inner_code`: positions 9–17 are no valid organisation code; some genuine codes are so, hence no refusal. */
  warnings: CreditCodeWarning[];
};

/** Judges a unified social credit code (统一社会信用代码, GB 32100-2015) as a person typed it. */
export function checkCreditCode(input: string): CreditCodeCheck {
  const normalised = normaliseCode(input);
  const error = errorOf(normalised);
  const warnings: CreditCodeWarning[] = error || innerCodeHolds(normalised) ? [] : ['inner_code'];
  return { normalised, error, warnings };
}

function errorOf(code: string): CreditCodeError | null {
  if (code.length !== 18) return 'length';
  const values = [...code].map((c) => CHARSET.indexOf(c));
  if (values.includes(-1)) return 'charset';
  return values[17] === checkValue(values) ? null : 'check_character';
}

/** (31 − Σ cᵢwᵢ mod 31) mod 31 over the first 17 characters. */
function checkValue(values: readonly number[]): number {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * (values[i] as number), 0);
  return (31 - (sum % 31)) % 31;
}

/** Letters count 10 (A) to 35 (Z) here; check 11 − Σ mod 11, where 10 is written X and 11 is written 0. */
function innerCodeHolds(code: string): boolean {
  const sum = INNER_WEIGHTS.reduce(
    (total, weight, i) => total + weight * Number.parseInt(code[8 + i] as string, 36),
    0,
  );
  const check = 11 - (sum % 11);
  return code[16] === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

/** The check character that completes 17 characters; for generators of sample data. Throws on other input. */
export function creditCodeCheckCharacter(first17: string): string {
  const values = [...first17].map((c) => CHARSET.indexOf(c));
  if (values.length !== 17 || values.includes(-1))
    throw new Error('a credit code begins with 17 characters of its set');
  return CHARSET[checkValue(values)] as string;
}
