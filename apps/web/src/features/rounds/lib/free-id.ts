/** A name that no row has yet: the bureau writes labels, names are only for stored answers. */
export function freeId(prefix: string, rows: readonly { id: string }[]): string {
  const taken = new Set(rows.map(({ id }) => id));
  let number = rows.length + 1;
  while (taken.has(`${prefix}_${number}`)) number += 1;
  return `${prefix}_${number}`;
}
