import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalPool,
  commitPool,
  type DrawRecord,
  drawPanel,
  nextOf,
  type PoolMember,
  replayDraw,
} from './draw.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const lot = (seed: string) => ({ seed, hash });
const pools = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    employers: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 }),
  }),
  { minLength: 4, maxLength: 12, selector: ({ id }) => id },
);
const recordOf = (given: PoolMember[], seed: string, barred: string[] = []): DrawRecord => {
  const pool = canonicalPool(given);
  const rules = { seats: 3, maxPerEmployer: 2, barred };
  return {
    format: 'jiebang-opinion-draw/1',
    scenario: 's',
    pool,
    ...commitPool(pool, hash),
    seed,
    seedSm3: hash(seed),
    ...rules,
    outcome: drawPanel(pool, rules, lot(seed)),
    names: Object.fromEntries(pool.map(({ id }, i) => [id, `专家${i}`])),
  };
};

describe('a draw of experts', () => {
  test('replayed from seed and pool gives the same panel, in whatever order the pool was entered', () => {
    fc.assert(
      fc.property(pools, fc.string(), (pool, seed) => {
        const record = recordOf(pool, seed);
        expect(replayDraw({ ...record, pool: pool.toReversed() }, hash)).toEqual({
          outcome: record.outcome,
          problems: [],
        });
      }),
    );
  });

  test('with one member of the pool changed is detected, by name', () => {
    fc.assert(
      fc.property(pools, fc.string(), fc.nat(), fc.uuid(), (pool, seed, n, stranger) => {
        const record = recordOf(pool, seed);
        fc.pre(pool.every(({ id }) => id !== stranger));
        const at = n % record.pool.length;
        const swapped = record.pool.map((member, i) => (i === at ? { ...member, id: stranger } : member));
        const names = { ...record.names, [stranger]: '外来者' };
        const { problems } = replayDraw({ ...record, pool: swapped, names }, hash);
        expect(problems).toContainEqual({ code: 'member', name: '外来者' });
        expect(problems).toContainEqual({ code: 'missing', name: null });
        const moved = record.pool.map((member, i) =>
          i === at ? { ...member, employers: [...member.employers, 'z'] } : member,
        );
        expect(replayDraw({ ...record, pool: moved }, hash).problems).toContainEqual({
          code: 'member',
          name: record.names[record.pool[at]?.id as string],
        });
      }),
    );
  });

  test('whose commitments were rewritten to fit no longer fits what was published, and another seed is told', () => {
    const pool = Array.from({ length: 8 }, (_, i) => ({ id: `judge-${i}`, employers: [] }));
    const record = recordOf(pool, 'seed');
    const other = commitPool(pool.slice(1), hash);
    const codes = (changed: Partial<DrawRecord>) =>
      replayDraw({ ...record, ...changed }, hash).problems.map(({ code }) => code);
    expect(codes({ pool: pool.slice(1), leaves: other.leaves })).toContain('pool');
    expect(codes({ seed: 'another' })).toContain('seed');
    expect(codes({ outcome: record.outcome.toReversed() })).toEqual(['outcome']);
  });

  test('seats nobody who is barred, nobody twice, and of no body more than the rules let', () => {
    fc.assert(
      fc.property(pools, fc.string(), (pool, seed) => {
        const barred = pool.slice(0, 1).map(({ id }) => id);
        const panel = drawPanel(pool, { seats: 3, maxPerEmployer: 1, barred }, lot(seed));
        expect(new Set(panel).size).toBe(panel.length);
        expect(panel).not.toContain(barred[0]);
        const bodies = panel.flatMap((id) => pool.find((member) => member.id === id)?.employers ?? []);
        expect(new Set(bodies).size).toBe(bodies.length);
      }),
    );
  });

  test('puts the next of its order in a place that was given back, and says when nobody is left', () => {
    const pool = Array.from({ length: 4 }, (_, i) => ({ id: `judge-${i}`, employers: [] }));
    const rules = { maxPerEmployer: 1, barred: [] as string[] };
    const [left = '', ...stay] = drawPanel(pool, { ...rules, seats: 3 }, lot('s'));
    const [whole] = drawPanel(pool, { ...rules, seats: 4 }, lot('s')).slice(3);
    expect(nextOf(pool, stay, { ...rules, barred: [left] }, lot('s'))).toBe(whole);
    expect(nextOf(pool, [...stay, whole as string], { ...rules, barred: [left] }, lot('s'))).toBeNull();
  });
});
