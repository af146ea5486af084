import { equalBytes, type HashKey, hashBytes } from '../hash/half-sip-hash.ts';
import type { ParsedTable } from './columns.ts';

/**
 * A slot is four 32-bit words. The first holds row + 1 (0 = free) and the id's length above it. An id of up to twelve
 * bytes lies in the other three, so that looking it up costs one cache miss; of a longer one they hold the hash and
 * where it stands.
 */
const WORDS = 4;
const ROW_BITS = 26;
const ROW_MASK = (1 << ROW_BITS) - 1;
const INLINE_BYTES = 12;
/** In place of the length of an id too long to lie in its slot. */
const LONG = 13;

/** Most rows an index can hold. */
export const MAX_INDEX_ROWS = ROW_MASK - 1;

/** Rows looked up together, see {@link IdIndex.findBatch}. */
export const BATCH_ROWS = 1024;

/** Finds a row by its id's exact bytes: open addressing under a keyed hash, no string per row. */
export class IdIndex {
  private readonly table: ParsedTable;
  private readonly key: HashKey;
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** What is looked for, laid out as in a slot, with the hash in front of it. */
  private readonly batch = new Int32Array(BATCH_ROWS * (WORDS + 1));

  constructor(table: ParsedTable, key: HashKey) {
    if (table.rows > MAX_INDEX_ROWS) throw new RangeError(`at most ${MAX_INDEX_ROWS} rows can be indexed`);
    this.table = table;
    this.key = key;
    let size = 16;
    while (size < table.rows * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size * WORDS);
  }

  get byteSize(): number {
    return this.slots.byteLength;
  }

  /** Adds every row; calls back for each whose id an earlier row has. */
  addAll(onDuplicate: (row: number) => void): void {
    const { batch, slots, table } = this;
    for (let row = 0; row < table.rows; row++) {
      if (table.idStart[row] === table.idEnd[row]) continue;
      this.layOut(table, row, 0);
      const at = this.slotOf(table.bytes, 0);
      if (slots[at] !== 0) {
        onDuplicate(row);
        continue;
      }
      slots[at] = (row + 1) | (batch[1]! << ROW_BITS);
      slots[at + 1] = batch[2]!;
      slots[at + 2] = batch[3]!;
      slots[at + 3] = batch[4]!;
    }
  }

  /**
   * Writes to `found[0 …]` the rows with the ids of the `other` table's rows `from` to `to`, -1 where there is none;
   * at most {@link BATCH_ROWS} at a time. The ids are laid out first: the look-ups that follow are then short enough
   * for the processor to wait for many cache misses at once instead of one after the other.
   */
  findBatch(other: ParsedTable, from: number, to: number, found: Int32Array): void {
    const { batch, mask, slots } = this;
    for (let row = from; row < to; row++) this.layOut(other, row, (row - from) * (WORDS + 1));
    for (let k = 0; k < to - from; k++) {
      const wanted = k * (WORDS + 1);
      const length = batch[wanted + 1]!;
      let at = (batch[wanted]! & mask) * WORDS;
      const isHit =
        slots[at]! >>> ROW_BITS === length &&
        length !== LONG &&
        slots[at + 1] === batch[wanted + 2] &&
        slots[at + 2] === batch[wanted + 3] &&
        slots[at + 3] === batch[wanted + 4];
      if (!isHit) at = this.slotOf(other.bytes, wanted);
      found[k] = (slots[at]! & ROW_MASK) - 1;
    }
  }

  private layOut(table: ParsedTable, row: number, at: number): void {
    const { batch } = this;
    const { bytes } = table;
    const start = table.idStart[row]!;
    const length = table.idEnd[row]! - start;
    const hash = hashBytes(bytes, start, start + length, this.key);
    batch[at] = hash;
    if (length > INLINE_BYTES) {
      batch[at + 1] = LONG;
      batch[at + 2] = hash;
      batch[at + 3] = start;
      batch[at + 4] = length;
      return;
    }
    batch[at + 1] = length;
    batch[at + 2] = wordAt(bytes, start, length);
    batch[at + 3] = wordAt(bytes, start + 4, length - 4);
    batch[at + 4] = wordAt(bytes, start + 8, length - 8);
  }

  /** The slot that holds the id laid out at `wanted`, or the free one where it would go. */
  private slotOf(bytes: Uint8Array, wanted: number): number {
    const { batch, mask, slots } = this;
    for (let slot = batch[wanted]! & mask; ; slot = (slot + 1) & mask) {
      const at = slot * WORDS;
      if (slots[at] === 0) return at;
      if (slots[at]! >>> ROW_BITS !== batch[wanted + 1] || slots[at + 1] !== batch[wanted + 2]) continue;
      if (batch[wanted + 1] === LONG) {
        if (slots[at + 3] !== batch[wanted + 4]) continue;
        // The same hash is no proof: the bytes decide.
        if (equalBytes(bytes, batch[wanted + 3]!, this.table.bytes, slots[at + 2]!, batch[wanted + 4]!))
          return at;
      } else if (slots[at + 2] === batch[wanted + 3] && slots[at + 3] === batch[wanted + 4]) return at;
    }
  }
}

/** Up to four bytes from `at` as one word, the missing ones zero. */
function wordAt(bytes: Uint8Array, at: number, length: number): number {
  if (length >= 4)
    return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
  let word = 0;
  for (let k = 0; k < length; k++) word |= bytes[at + k]! << (8 * k);
  return word;
}
