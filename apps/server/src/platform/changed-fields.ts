import { isDeepStrictEqual } from 'node:util';

/** The fields of `input` that differ from the row, with what they were; null when nothing would change. */
export function changedFields<R extends Record<string, unknown>, I extends Record<string, unknown>>(
  row: R,
  input: I,
): { set: Partial<I>; before: Record<string, unknown> } | null {
  const names = Object.keys(input).filter(
    (name) => input[name] !== undefined && !isDeepStrictEqual(input[name], row[name]),
  );
  if (names.length === 0) return null;
  return {
    set: Object.fromEntries(names.map((name) => [name, input[name]])) as Partial<I>,
    before: Object.fromEntries(names.map((name) => [name, row[name]])),
  };
}
