import { equalBytes, type HashKey, hashBytes } from '../hash/half-sip-hash.ts';

/**
 * Gives each distinct label a small code, comparing bytes, so that a million rows make no strings. Codes count up
 * from 0 in order of first occurrence. Blanks and tabs around a label do not count.
 */
export class LabelDictionary {
  private readonly key: HashKey;
  private readonly single = new Int32Array(256).fill(-1);
  private slots = new Int32Array(64).fill(-1);
  private hashes = new Int32Array(32);
  private spans: Uint8Array[] = [];

  constructor(key: HashKey) {
    this.key = key;
  }

  get size(): number {
    return this.spans.length;
  }

  /** A copy that can grow on its own; codes known so far stay the same. */
  extend(): LabelDictionary {
    const copy = new LabelDictionary(this.key);
    copy.single.set(this.single);
    copy.slots = this.slots.slice();
    copy.hashes = this.hashes.slice();
    copy.spans = this.spans.slice();
    return copy;
  }

  /** The code of the label in `bytes[start, end)`, blanks around it ignored; a new label gets the next code. */
  codeOf(bytes: Uint8Array, start: number, end: number): number {
    let from = start;
    let to = end;
    while (from < to && isBlank(bytes[from]!)) from++;
    while (to > from && isBlank(bytes[to - 1]!)) to--;
    if (to - from !== 1) return this.intern(bytes, from, to);
    const known = this.single[bytes[from]!]!;
    if (known >= 0) return known;
    const code = this.intern(bytes, from, to);
    this.single[bytes[from]!] = code;
    return code;
  }

  /** Whether the code stands for a field with nothing in it. */
  isEmptyLabel(code: number): boolean {
    return this.spans[code]!.length === 0;
  }

  label(code: number): string {
    return new TextDecoder().decode(this.spans[code]!);
  }

  /** The code of a label given as text, -1 when it never occurred. */
  find(text: string): number {
    const bytes = new TextEncoder().encode(text.trim());
    const code = this.slots[this.slotOf(bytes, 0, bytes.length, this.hash(bytes, 0, bytes.length))]!;
    return code;
  }

  private hash(bytes: Uint8Array, start: number, end: number): number {
    return hashBytes(bytes, start, end, this.key);
  }

  private intern(bytes: Uint8Array, start: number, end: number): number {
    const hash = this.hash(bytes, start, end);
    const slot = this.slotOf(bytes, start, end, hash);
    const known = this.slots[slot]!;
    if (known >= 0) return known;
    const code = this.spans.length;
    this.spans.push(bytes.slice(start, end));
    if (code === this.hashes.length) {
      const more = new Int32Array(code * 2);
      more.set(this.hashes);
      this.hashes = more;
    }
    this.hashes[code] = hash;
    this.slots[slot] = code;
    if (2 * this.spans.length > this.slots.length) this.grow();
    return code;
  }

  private slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = this.slots[slot]!;
      if (code < 0) return slot;
      const span = this.spans[code]!;
      if (this.hashes[code] !== hash || span.length !== end - start) continue;
      if (equalBytes(bytes, start, span, 0, span.length)) return slot;
    }
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let code = 0; code < this.spans.length; code++) {
      let slot = this.hashes[code]! & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.slots = slots;
  }
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09;
}
