const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Reads one CSV field (RFC 4180) at a time and leaves what it found in its own fields, so that a row costs no
 * allocation. Only an escaped quote (`""`) needs the text changed; the file is then copied once and the field closed
 * up in the copy, at the same position.
 */
export class FieldReader {
  bytes: Uint8Array;
  start = 0;
  end = 0;
  /** Position after the field: of its comma, of its line end, or the file's length. */
  next = 0;
  quoted = false;
  /** False when a quote was not closed or was followed by text; {@link next} is then the end of the line. */
  wellFormed = true;
  /** The bits of all bytes read; at or above 0x80 when the file is not plain ASCII. */
  seenBits = 0;
  private readonly original: Uint8Array;
  private endReachedInQuote = false;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.original = bytes;
  }

  read(pos: number): void {
    this.quoted = this.bytes[pos] === QUOTE;
    this.wellFormed = true;
    if (this.quoted) this.readQuoted(pos);
    else this.readBare(pos);
  }

  /** Position after the line end at `pos`, or -1 when `pos` is not at a line end. */
  afterLineEnd(pos: number): number {
    const bytes = this.original;
    if (pos >= bytes.length) return bytes.length;
    if (bytes[pos] === LF) return pos + 1;
    return bytes[pos] === CR && (bytes[pos + 1] === LF || pos + 1 === bytes.length)
      ? Math.min(pos + 2, bytes.length)
      : -1;
  }

  private readBare(pos: number): void {
    const bytes = this.bytes;
    const length = bytes.length;
    let at = pos;
    let bits = 0;
    for (; at < length; at++) {
      const byte = bytes[at]!;
      if (byte === COMMA || byte === LF || (byte === CR && this.afterLineEnd(at) >= 0)) break;
      bits |= byte;
    }
    this.seenBits |= bits;
    this.start = pos;
    this.end = at;
    this.next = at;
  }

  private readQuoted(pos: number): void {
    const bytes = this.original;
    const length = bytes.length;
    let escapes = 0;
    let at = pos + 1;
    // Once a quote ran open to the end of the file, looking for the next one could cost the file per row.
    if (this.endReachedInQuote) at = length;
    for (; at < length; at++) {
      const byte = bytes[at]!;
      this.seenBits |= byte;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) break;
      escapes++;
      at++;
    }
    if (at >= length) this.endReachedInQuote = true;
    this.start = pos + 1;
    this.end = at;
    this.next = at + 1;
    const closed = at < length && (bytes[at + 1] === COMMA || this.afterLineEnd(at + 1) >= 0);
    if (!closed) this.skipLine(pos);
    else if (escapes > 0) this.closeUp(pos + 1, at);
  }

  private skipLine(pos: number): void {
    this.wellFormed = false;
    let at = pos;
    while (at < this.original.length && this.original[at] !== LF) at++;
    this.start = pos;
    this.end = pos;
    this.next = at;
  }

  private closeUp(start: number, end: number): void {
    if (this.bytes === this.original) this.bytes = this.original.slice();
    let to = start;
    for (let from = start; from < end; from++) {
      this.bytes[to++] = this.original[from]!;
      if (this.original[from] === QUOTE) from++;
    }
    this.end = to;
  }
}
