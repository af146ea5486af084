import {
  type ErrorCounts,
  type FileRole,
  MAX_LISTED_PER_CODE,
  MAX_QUOTED_CHARS,
  type Refusal,
  type ScoringErrorCode,
  scoringError,
} from '../errors.ts';

export interface ErrorDetails {
  id?: string;
  column?: string;
  /** What stood there, or what was expected. */
  detail?: string;
}

interface Entry extends ErrorDetails {
  code: ScoringErrorCode;
  offset: number;
}

/**
 * Collects everything wrong with one file. Lines are not counted while parsing; the few positions that are listed
 * are turned into line numbers in one pass at the end.
 */
export class ErrorLog {
  readonly file: FileRole;
  private readonly listed = new Map<ScoringErrorCode, Entry[]>();
  private readonly counts: ErrorCounts = {};

  constructor(file: FileRole) {
    this.file = file;
  }

  get isEmpty(): boolean {
    return this.listed.size === 0;
  }

  /**
   * Logs one error. `offset` is a byte position on its line, -1 for none; `describe` is called only while errors of
   * this kind are still listed, so that a file of a million bad rows costs no million texts.
   */
  add(code: ScoringErrorCode, offset: number, describe?: () => ErrorDetails): void {
    const count = (this.counts[code] ?? 0) + 1;
    this.counts[code] = count;
    if (count > MAX_LISTED_PER_CODE) return;
    const entries = this.listed.get(code) ?? [];
    if (entries.length === 0) this.listed.set(code, entries);
    entries.push({ code, offset, ...describe?.() });
  }

  /** All errors with their line numbers; `bytes` is the file as it was sent. */
  toRefusal(bytes: Uint8Array): Refusal {
    const entries = [...this.listed.values()].flat();
    const lines = linesOf(
      bytes,
      entries.map((entry) => entry.offset),
    );
    const errors = entries.map(({ code, offset, ...details }) =>
      scoringError(code, { ...details, row: offset < 0 ? null : lines.get(offset)! }),
    );
    return { file: this.file, errors, counts: { ...this.counts } };
  }
}

/** Text of a field for a message: cut short, bytes that are not UTF-8 shown as replacement characters. */
export function quoteBytes(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 4 * MAX_QUOTED_CHARS)));
}

function linesOf(bytes: Uint8Array, offsets: readonly number[]): Map<number, number> {
  const lines = new Map<number, number>();
  let at = 0;
  let line = 1;
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (; at < offset && at < bytes.length; at++) if (bytes[at] === 0x0a) line++;
    lines.set(offset, line);
  }
  return lines;
}
