/** Hash of a text in hexadecimal; the platform gives SM3. */
export type Hash = (text: string) => string;

/** What a draw needs: its seed, which was fixed before anyone was named, and the hash. */
export type Lot = { seed: string; hash: Hash };

/**
 * Names in the order of a draw: by the hash of `seed:purpose:name`. It does not depend on the order in which they were
 * entered, so that whoever knows seed and names draws the same again with nothing but SM3 and a sort.
 */
export function drawOrder(names: readonly string[], purpose: string, { seed, hash }: Lot): string[] {
  return [...new Set(names)]
    .map((name) => ({ name, lot: hash(`${seed}:${purpose}:${name}`) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))
    .map(({ name }) => name);
}

/** Blind numbers of entries, from 1, by team. */
export function numberEntries(teams: readonly string[], lot: Lot): Map<string, number> {
  return new Map(drawOrder(teams, 'entry', lot).map((team, at) => [team, at + 1]));
}

/** Seats of a panel: who sits on seat 1, 2, 3 …, and who is in the pool. */
export function drawSeats(
  judges: readonly string[],
  seats: number,
  lot: Lot,
): { seated: string[]; pool: string[] } {
  const drawn = drawOrder(judges, 'seat', lot);
  return { seated: drawn.slice(0, seats), pool: drawn.slice(seats) };
}

/** A judge who could take a place, with the entries they have on this panel. */
export type Free = { judge: string; load: number };

/** Who takes seat `seat` at entry `entry`: of the least loaded one, by lot. Null when nobody is free. */
export function drawReplacement(
  free: readonly Free[],
  place: { entry: number; seat: number },
  lot: Lot,
): string | null {
  const least = Math.min(...free.map(({ load }) => load));
  const names = free.filter(({ load }) => load === least).map(({ judge }) => judge);
  return drawOrder(names, `replace:${place.entry}:${place.seat}`, lot)[0] ?? null;
}

export type DrawnPlace = { entry: number; seat: number; judge: string };

/**
 * Who scores what when a panel opens: on every entry the seats' judges, but for a judge with a known conflict, who is
 * replaced there and only there. Null where the pool does not reach, which `checkPanel` tells before.
 * @param entries their number and the judges barred from them
 */
export function drawPlaces(
  entries: readonly { number: number; barred: readonly string[] }[],
  { seated, pool }: { seated: readonly string[]; pool: readonly string[] },
  lot: Lot,
): DrawnPlace[] | null {
  const load = new Map(pool.map((judge) => [judge, 0]));
  const places: DrawnPlace[] = [];
  for (const { number: entry, barred } of entries.toSorted((a, b) => a.number - b.number)) {
    const taken = new Set<string>();
    for (const [at, sitting] of seated.entries()) {
      const seat = at + 1;
      const free = pool
        .filter((judge) => !barred.includes(judge) && !taken.has(judge))
        .map((judge) => ({ judge, load: load.get(judge) ?? 0 }));
      const judge = barred.includes(sitting) ? drawReplacement(free, { entry, seat }, lot) : sitting;
      if (judge === null) return null;
      if (judge !== sitting) load.set(judge, (load.get(judge) ?? 0) + 1);
      taken.add(judge);
      places.push({ entry, seat, judge });
    }
  }
  return places;
}
