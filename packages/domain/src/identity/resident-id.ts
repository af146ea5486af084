import { normaliseCode } from './normalise.ts';

/** GB 11643-1999. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

export type ResidentIdError = 'form' | 'birth_date' | 'check_character';
export type ResidentIdCheck = { normalised: string; error: ResidentIdError | null };

/**
 * Judges a resident identity number (居民身份证) as a person typed it. A day that the calendar does not have, or
 * one after `now` (epoch ms), is no birth date.
 */
export function checkResidentId(input: string, now: number): ResidentIdCheck {
  const normalised = normaliseCode(input);
  return { normalised, error: errorOf(normalised, now) };
}

function errorOf(id: string, now: number): ResidentIdError | null {
  const parts = /^[1-9]\d{5}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(id);
  if (!parts) return 'form';
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const born = new Date(Date.UTC(year, month - 1, day));
  const real =
    born.getUTCFullYear() === year && born.getUTCMonth() === month - 1 && born.getUTCDate() === day;
  if (!real || year < 1850 || born.getTime() > now) return 'birth_date';
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return CHECKS[sum % 11] === id[17] ? null : 'check_character';
}
