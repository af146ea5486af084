import type { ErrorLog } from '../../csv/error-log.ts';

export type JsonObject = Record<string, unknown>;

/** V8's longest string: a longer file could not be read as text. */
const MAX_BYTES = 2 ** 29 - 24;

/** Parses a JSON file; what is wrong with it is logged with its line. */
export function readJson(bytes: Uint8Array, log: ErrorLog): { value: unknown } | null {
  if (bytes.length === 0) log.add('empty_file', -1);
  else if (bytes.length > MAX_BYTES) log.add('too_large', -1, () => ({ detail: `${bytes.length} bytes` }));
  if (!log.isEmpty) return null;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    log.add('bad_encoding', -1);
    return null;
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const message = (error as SyntaxError).message;
    const at = /at position (\d+)/.exec(message)?.[1];
    // The end of the text is named without a position.
    const chars = at === undefined ? text.length : Number(at);
    const offset = new TextEncoder().encode(text.slice(0, chars)).length;
    log.add('bad_json', offset, () => ({ detail: `character ${chars + 1}` }));
    return null;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An array of exactly `length` finite numbers. */
export function isNumbers(value: unknown, length: number): value is number[] {
  return Array.isArray(value) && value.length === length && value.every(Number.isFinite);
}
