import { randomBytes } from 'node:crypto';
import { normaliseCode } from '@jiebang/domain/identity/normalise';
import { hashSecret } from './secrets.ts';

export const RECOVERY_CODES = 10;
/** Crockford's Base32: no I, L, O, U, so that a code copied by hand is read as it was written. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 random bits, as `XXXX-XXXX-XXXX-XXXX`. */
export function newRecoveryCode(): string {
  const characters = [...randomBytes(16)].map((byte) => ALPHABET[byte % 32]);
  return [0, 4, 8, 12].map((i) => characters.slice(i, i + 4).join('')).join('-');
}

/** What is stored of a code: the hash of its normal form, whatever case or spacing it is typed in. */
export const hashRecoveryCode = (typed: string): string => hashSecret(`recovery:${normaliseCode(typed)}`);
