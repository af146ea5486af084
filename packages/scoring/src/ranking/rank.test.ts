import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntryRule, rankTeams, type ScoredRow, selectTeamEntry } from './rank.ts';

const row = (
  submissionId: string,
  teamId: string,
  score: number,
  receivedAt: number,
  chosen = false,
): ScoredRow => ({
  submissionId,
  teamId,
  score,
  receivedAt,
  chosen,
});
const higher = (entry: EntryRule) => ({ entry, direction: 'higher' }) as const;
const lower = (entry: EntryRule) => ({ entry, direction: 'lower' }) as const;

const rowsArbitrary = fc
  .array(
    fc.record({
      teamId: fc.constantFrom('t1', 't2', 't3', 't4'),
      score: fc.integer({ min: 0, max: 3 }),
      receivedAt: fc.integer({ min: 0, max: 3 }),
      chosen: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((rows) => rows.map((r, k): ScoredRow => ({ ...r, submissionId: `s${k}` })));
const ruleArbitrary = fc.record({
  entry: fc.constantFrom<EntryRule>('best', 'last', 'chosen'),
  direction: fc.constantFrom('higher' as const, 'lower' as const),
});

describe('rankTeams', () => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(rowsArbitrary, ruleArbitrary, fc.infiniteStream(fc.nat()), (rows, rule, keys) => {
        const shuffled = rows.map((r) => ({ r, key: keys.next().value })).sort((a, b) => a.key - b.key);
        expect(
          rankTeams(
            shuffled.map(({ r }) => r),
            rule,
          ),
        ).toEqual(rankTeams(rows, rule));
      }),
    );
  });

  it('gives each team one row, a rank that is one more than the rows truly above it, and its number of entries', () => {
    fc.assert(
      fc.property(rowsArbitrary, ruleArbitrary, (rows, rule) => {
        const board = rankTeams(rows, rule);
        const sign = rule.direction === 'higher' ? 1 : -1;
        expect(new Set(board.map((r) => r.teamId))).toEqual(new Set(rows.map((r) => r.teamId)));
        for (const own of board) {
          const above = board.filter(
            (r) =>
              sign * (r.score - own.score) > 0 || (r.score === own.score && r.receivedAt < own.receivedAt),
          );
          expect(own.rank).toBe(above.length + 1);
          expect(own.entries).toBe(rows.filter((r) => r.teamId === own.teamId).length);
        }
      }),
    );
  });

  it('puts the earlier of equal scores first, and equal score and time on one rank', () => {
    const rows = [row('a', 'A', 1, 20), row('b', 'B', 1, 10), row('c', 'C', 1, 10), row('d', 'D', 0, 1)];
    expect(rankTeams(rows, higher('best')).map((r) => [r.teamId, r.rank])).toEqual([
      ['B', 1],
      ['C', 1],
      ['A', 3],
      ['D', 4],
    ]);
  });

  it('refuses a score that is no finite number', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => rankTeams([row('a', 'A', 1, 1), row('b', 'A', bad, 2)], higher('best'))).toThrow(
        RangeError,
      );
  });

  it('after a re-score gives the board of the new scores, as if the old had never been', () => {
    fc.assert(
      fc.property(rowsArbitrary, ruleArbitrary, fc.integer({ min: 1, max: 5 }), (rows, rule, shift) => {
        // A re-score that adds the same to all moves nobody.
        const moved = rows.map((r) => ({ ...r, score: r.score + shift }));
        const strip = (list: ScoredRow[]) =>
          rankTeams(list, rule).map(({ rank, teamId, submissionId }) => ({ rank, teamId, submissionId }));
        expect(strip(moved)).toEqual(strip(rows));
      }),
    );
    const before = [row('a', 'A', 0.9, 1), row('b', 'B', 0.8, 2)];
    const after = [row('a', 'A', 0.7, 1), row('b', 'B', 0.8, 2)];
    expect(rankTeams(before, higher('best'))[0]!.teamId).toBe('A');
    expect(rankTeams(after, higher('best'))[0]!.teamId).toBe('B');
  });
});

describe('selectTeamEntry', () => {
  const own = [
    row('s1', 'A', 0.5, 1),
    row('s2', 'A', 0.9, 2),
    row('s3', 'A', 0.9, 3),
    row('s4', 'A', 0.2, 4, true),
  ];

  it('best: the best score, the earlier of two alike; by the direction', () => {
    expect(selectTeamEntry(own, higher('best')).submissionId).toBe('s2');
    expect(selectTeamEntry(own, lower('best')).submissionId).toBe('s4');
  });

  it('last: the latest whatever its score', () => {
    expect(selectTeamEntry(own, higher('last')).submissionId).toBe('s4');
  });

  it('chosen: the best of the chosen, and the best of all when none is chosen', () => {
    expect(selectTeamEntry(own, higher('chosen')).submissionId).toBe('s4');
    const none = own.map((r) => ({ ...r, chosen: false }));
    expect(selectTeamEntry(none, higher('chosen')).submissionId).toBe('s2');
  });

  it('refuses an empty list', () => {
    expect(() => selectTeamEntry([], higher('best'))).toThrow(RangeError);
  });
});
