/**
 * Position of the first byte that is not well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing
 * above U+10FFFF), or -1. Spreadsheets in Chinese offices like to save GBK; it nearly always fails here.
 */
export function findInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const more =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >> 4 === 0xe ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    if (more === 0) return at;
    const second = bytes[at + 1] ?? 0;
    if (second < secondFloor(lead) || second > secondCeiling(lead)) return at;
    for (let k = 2; k <= more; k++) if ((bytes[at + k] ?? 0) >> 6 !== 2) return at;
    at += more + 1;
  }
  return -1;
}

function secondFloor(lead: number): number {
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
}

function secondCeiling(lead: number): number {
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
}
