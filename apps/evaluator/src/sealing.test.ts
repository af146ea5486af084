import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seal, sealTruth } from './seal.ts';
import { HEADER_BYTES } from './seal-format.ts';
import { generateKeyPair, open, openTruth, publicKeyOf, SealError } from './sealing.ts';

const pair = generateKeyPair();
const text = Buffer.from('id,y\na,1\n');

const codeOf = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    if (error instanceof SealError) return error.code;
    throw error;
  }
  return 'opened';
};

describe('sealed boxes', () => {
  it('open to what was sealed, and no two boxes are alike', () => {
    const boxes = [seal(pair.publicKeyPem, text), seal(pair.publicKeyPem, text)];
    for (const box of boxes) expect(open(pair.privateKeyPem, box)).toEqual(text);
    expect(boxes[0]).not.toEqual(boxes[1]);
    expect(boxes[0]!.includes('id,y')).toBe(false);
    expect(open(pair.privateKeyPem, seal(pair.publicKeyPem, new Uint8Array()))).toHaveLength(0);
  });

  it('a wrong key is told from damage', () => {
    expect(codeOf(() => open(generateKeyPair().privateKeyPem, seal(pair.publicKeyPem, text)))).toBe(
      'wrong_key',
    );
  });

  it('a change of any byte, or a cut, is noticed', () => {
    const box = seal(pair.publicKeyPem, text);
    for (let at = 0; at < box.length; at++) {
      const changed = Buffer.from(box);
      changed[at] = changed[at]! ^ 1;
      expect(codeOf(() => open(pair.privateKeyPem, changed))).not.toBe('opened');
    }
    expect(codeOf(() => open(pair.privateKeyPem, box.subarray(0, box.length - 1)))).toBe('tampered');
    expect(codeOf(() => open(pair.privateKeyPem, box.subarray(0, HEADER_BYTES)))).toBe('not_sealed');
    const newer = Buffer.from(box);
    newer[6] = 2;
    expect(codeOf(() => open(pair.privateKeyPem, newer))).toBe('unsupported_version');
  });

  it('the public key can be had from the private one', () => {
    expect(publicKeyOf(pair.privateKeyPem)).toBe(pair.publicKeyPem);
  });
});

describe('sealed truths', () => {
  it('carry the CSV and a seed of their own each time', () => {
    const [a, b] = [1, 2].map(() => openTruth(pair.privateKeyPem, sealTruth(pair.publicKeyPem, text)));
    expect(Buffer.from(a!.csv)).toEqual(text);
    expect(a!.seed).toMatch(/^[0-9a-f]{32}$/);
    expect(a!.seed).not.toBe(b!.seed);
  });

  it('a box that holds something else is refused', () => {
    for (const content of ['', 'x', 'id,y\na,1\n', '\x02\0\0\0{}'])
      expect(codeOf(() => openTruth(pair.privateKeyPem, seal(pair.publicKeyPem, Buffer.from(content))))).toBe(
        'not_sealed',
      );
  });

  it('what seals has nothing that opens', () => {
    const imports = ['seal.ts', 'seal-format.ts'].map((file) =>
      readFileSync(new URL(`./${file}`, import.meta.url), 'utf8'),
    );
    for (const source of imports) expect(source).not.toMatch(/Decipher|createPrivateKey|sealing/);
  });
});
