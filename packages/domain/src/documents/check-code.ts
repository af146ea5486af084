/** Crockford's alphabet: no I, L, O or U, so that a code read from paper cannot be mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = /.{4}/g;
const LENGTH = 16;
const HASH = /^[0-9a-f]{64}$/;

/** Hexadecimal digits of a hash that a code carries: 80 bits, which nobody meets by chance nor by trying. */
export const CHECK_PREFIX = 20;

/**
 * 核验码 of a document: the first 80 bits of its SM3 as `7K3M-9Q2X-…`, four groups of four signs that can be typed.
 * @param sm3 64 hexadecimal digits in lower case
 */
export function checkCodeOf(sm3: string): string {
  if (!HASH.test(sm3)) throw new Error('a check code is made of an SM3 in hexadecimal');
  let bits = BigInt(`0x${sm3.slice(0, CHECK_PREFIX)}`);
  let signs = '';
  for (let at = 0; at < LENGTH; at += 1) {
    signs = ALPHABET[Number(bits & 31n)] + signs;
    bits >>= 5n;
  }
  return (signs.match(GROUPS) as string[]).join('-');
}

/**
 * What the SM3 of the document begins with whose code somebody typed, 20 hexadecimal digits; null when it cannot be a
 * code. Case, spaces, hyphens and full-width signs do not matter, and O, I and L are taken for what they look like.
 */
export function hashPrefixOf(typed: string): string | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== LENGTH) return null;
  let bits = 0n;
  for (const sign of signs) {
    const value = ALPHABET.indexOf(sign);
    if (value < 0) return null;
    bits = (bits << 5n) | BigInt(value);
  }
  return bits.toString(16).padStart(CHECK_PREFIX, '0');
}
