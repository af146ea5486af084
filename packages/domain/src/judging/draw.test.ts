import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DrawnPlace, drawOrder, drawPlaces, drawReplacement, drawSeats, numberEntries } from './draw.ts';

/** FNV-1a: any hash will do here, the platform's is SM3. */
const hash = (text: string) => {
  let h = 0x811c9dc5;
  for (const char of text) h = Math.imul(h ^ (char.codePointAt(0) as number), 0x01000193) >>> 0;
  return h.toString(16).padStart(8, '0');
};
const lot = (seed: string) => ({ seed, hash });
const names = fc.uniqueArray(fc.uuid(), { minLength: 5, maxLength: 15 });

describe('a draw', () => {
  test('depends on seed and names alone, not on the order in which they were entered', () => {
    fc.assert(
      fc.property(names, fc.string(), (judges, seed) => {
        expect(drawOrder(judges.toReversed(), 'seat', lot(seed))).toEqual(
          drawOrder(judges, 'seat', lot(seed)),
        );
        expect(drawOrder(judges, 'seat', lot(seed)).toSorted()).toEqual(judges.toSorted());
      }),
    );
  });

  test('another seed and another purpose draw otherwise', () => {
    const judges = Array.from({ length: 12 }, (_, i) => `judge-${i}`);
    expect(drawOrder(judges, 'seat', lot('a'))).not.toEqual(drawOrder(judges, 'seat', lot('b')));
    expect(drawOrder(judges, 'seat', lot('a'))).not.toEqual(drawOrder(judges, 'entry', lot('a')));
  });

  test('numbers entries from 1 without a gap', () => {
    fc.assert(
      fc.property(names, fc.string(), (teams, seed) => {
        const numbers = [...numberEntries(teams, lot(seed)).values()];
        expect(numbers.toSorted((a, b) => a - b)).toEqual(teams.map((_, i) => i + 1));
      }),
    );
  });

  test('every name has the same chance of a seat, near enough', () => {
    const judges = Array.from({ length: 10 }, (_, i) => `judge-${i}`);
    const seated = new Map<string, number>();
    for (let run = 0; run < 4_000; run += 1)
      for (const judge of drawSeats(judges, 5, lot(`seed-${run}`)).seated)
        seated.set(judge, (seated.get(judge) ?? 0) + 1);
    for (const judge of judges) expect(Math.abs((seated.get(judge) ?? 0) - 2_000)).toBeLessThan(200);
  });
});

describe('a replacement', () => {
  test('is drawn of the least loaded alone; of nobody it is nobody', () => {
    const free = [
      { judge: 'a', load: 1 },
      { judge: 'b', load: 0 },
      { judge: 'c', load: 0 },
    ];
    const place = { entry: 3, seat: 2 };
    expect(['b', 'c']).toContain(drawReplacement(free, place, lot('s')));
    expect(drawReplacement([], place, lot('s'))).toBeNull();
  });
});

describe('the places of a panel', () => {
  const panel = fc.record({
    judges: names,
    seed: fc.string(),
    entries: fc.array(fc.array(fc.nat({ max: 14 }), { maxLength: 4 }), { minLength: 1, maxLength: 8 }),
  });
  const drawn = ({ judges, seed, entries }: { judges: string[]; seed: string; entries: number[][] }) => {
    const rows = entries.map((barred, i) => ({
      number: i + 1,
      barred: barred.flatMap((at) => judges[at] ?? []),
    }));
    const seats = drawSeats(judges, 5, lot(seed));
    return { rows, seats, places: drawPlaces(rows, seats, lot(seed)) };
  };

  test('never seat a judge who is barred, nor one twice at an entry, and fill every seat', () => {
    fc.assert(
      fc.property(panel, (given) => {
        const { rows, places } = drawn(given);
        for (const { number, barred } of rows) {
          const here = places?.filter(({ entry }) => entry === number);
          if (!here) continue;
          expect(here.map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5]);
          expect(new Set(here.map(({ judge }) => judge)).size).toBe(5);
          expect(here.filter(({ judge }) => barred.includes(judge))).toEqual([]);
        }
      }),
    );
  });

  test('are found whenever every entry has as many free judges as seats', () => {
    fc.assert(
      fc.property(panel, (given) => {
        const { rows, places } = drawn(given);
        const reach = rows.every(
          ({ barred }) => given.judges.filter((judge) => !barred.includes(judge)).length >= 5,
        );
        expect(places !== null).toBe(reach);
      }),
    );
  });

  test('a conflict at one entry moves nobody at another', () => {
    const judges = Array.from({ length: 8 }, (_, i) => `judge-${i}`);
    const seats = drawSeats(judges, 5, lot('s'));
    const barred = seats.seated.slice(0, 1);
    const places = drawPlaces(
      [
        { number: 1, barred: [] },
        { number: 2, barred },
        { number: 3, barred: [] },
      ],
      seats,
      lot('s'),
    ) as DrawnPlace[];
    const at = (entry: number) => places.filter((place) => place.entry === entry).map(({ judge }) => judge);
    expect(at(1)).toEqual(seats.seated);
    expect(at(3)).toEqual(seats.seated);
    expect(at(2).slice(1)).toEqual(seats.seated.slice(1));
    expect(seats.pool).toContain(at(2)[0]);
  });

  test('spread replacements over the pool', () => {
    const judges = Array.from({ length: 7 }, (_, i) => `judge-${i}`);
    const seats = drawSeats(judges, 5, lot('s'));
    const barred = seats.seated.slice(0, 1);
    const places = drawPlaces(
      [1, 2, 3, 4].map((number) => ({ number, barred })),
      seats,
      lot('s'),
    ) as DrawnPlace[];
    for (const judge of seats.pool) expect(places.filter((place) => place.judge === judge)).toHaveLength(2);
  });
});
