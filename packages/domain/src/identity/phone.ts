import { toHalfWidth } from './normalise.ts';

/** Digits as they are stored: half-width, no spaces or brackets, `+86` and `0086` taken off. */
export function normalisePhone(input: string): string {
  return toHalfWidth(input)
    .replace(/[\s()\u200B-\u200D\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^(?:\+|00)86-?(?=\d)/, '');
}

/** A mainland mobile number, normalised: the only kind that gets messages. */
export const isMobile = (phone: string): boolean => /^1[3-9]\d{9}$/.test(phone);

/** A number under which a body can be called, normalised: mobile, land line with area code, 400/800, or foreign with `+`. */
export function isContactPhone(phone: string): boolean {
  return (
    isMobile(phone) ||
    /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/.test(phone) ||
    /^[48]00-?\d{3}-?\d{4}$/.test(phone) ||
    /^\+[1-9][\d-]{5,18}$/.test(phone)
  );
}
