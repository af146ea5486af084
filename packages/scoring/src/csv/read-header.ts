import type { ErrorLog } from './error-log.ts';
import { quoteBytes } from './error-log.ts';
import { FieldReader } from './field-reader.ts';

/** A file has few columns; a header row with more than this is some other kind of file. */
const MAX_COLUMNS = 1000;

export interface Header {
  names: string[];
  /** Where the first record starts. */
  bodyStart: number;
  /** The bits of all its bytes; at or above 0x80 when it is not plain ASCII. */
  seenBits: number;
}

/** Reads the header row; a byte order mark is passed over. Null, with the reason logged, when there is none. */
export function readHeader(bytes: Uint8Array, log: ErrorLog): Header | null {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  // UTF-16, by its mark or by the zero bytes that ASCII text gets in it.
  if (
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    bytes[1] === 0
  ) {
    log.add('bad_encoding', 0);
    return null;
  }
  const reader = new FieldReader(bytes);
  let pos = hasMark ? 3 : 0;
  while (pos < bytes.length && reader.afterLineEnd(pos) >= 0) pos = reader.afterLineEnd(pos);
  if (pos >= bytes.length) {
    log.add('empty_file', -1);
    return null;
  }
  const names: string[] = [];
  for (; names.length < MAX_COLUMNS; pos = reader.next + 1) {
    reader.read(pos);
    if (!reader.wellFormed) {
      log.add('unclosed_quote', pos);
      return null;
    }
    names.push(quoteBytes(reader.bytes, reader.start, reader.end).trim());
    const after = reader.afterLineEnd(reader.next);
    if (after >= 0) return { names, bodyStart: after, seenBits: reader.seenBits };
  }
  log.add('unexpected_column', pos);
  return null;
}
