import { drawOrder, type Hash, type Lot } from '../judging/draw.ts';

/** A person who may be drawn, by id, with the bodies they belong to. */
export type PoolMember = { id: string; employers: string[] };

/** What fixes a draw before anybody is named, and what came of it. */
export type DrawRecord = {
  format: 'jiebang-opinion-draw/1';
  scenario: string;
  pool: PoolMember[];
  leaves: string[];
  poolSm3: string;
  seed: string;
  seedSm3: string;
  seats: number;
  maxPerEmployer: number;
  barred: string[];
  outcome: string[];
  /** For people who read it: names by id. They are no part of the draw. */
  names: Record<string, string>;
};

/** The pool in the one order and writing that is hashed. */
export function canonicalPool(pool: readonly PoolMember[]): PoolMember[] {
  return pool
    .map(({ id, employers }) => ({ id, employers: [...new Set(employers)].toSorted() }))
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const leafOf = ({ id, employers }: PoolMember, hash: Hash) => hash(`${id}:${employers.join(',')}`);

/** The commitment to a pool: a hash of each member, and one of them all. */
export function commitPool(pool: readonly PoolMember[], hash: Hash): { leaves: string[]; poolSm3: string } {
  const leaves = canonicalPool(pool).map((member) => leafOf(member, hash));
  return { leaves, poolSm3: hash(leaves.join('\n')) };
}

type Rules = { maxPerEmployer: number; barred: readonly string[] };

/**
 * The next of the draw's order who may join those who sit: not barred, not seated, and no body has more members on the
 * panel than the rules let it. Null where the order is exhausted.
 */
export function nextOf(
  pool: readonly PoolMember[],
  seated: readonly string[],
  { maxPerEmployer, barred }: Rules,
  lot: Lot,
): string | null {
  const members = new Map(pool.map((member) => [member.id, member]));
  const sitting = (employer: string) =>
    seated.filter((id) => members.get(id)?.employers.includes(employer)).length;
  const free = (id: string) =>
    !seated.includes(id) &&
    !barred.includes(id) &&
    (members.get(id)?.employers ?? []).every((employer) => sitting(employer) < maxPerEmployer);
  return drawOrder([...members.keys()], 'opinion', lot).find(free) ?? null;
}

/** The panel that seed and pool give; shorter than asked where the pool does not reach. */
export function drawPanel(
  pool: readonly PoolMember[],
  { seats, ...rules }: Rules & { seats: number },
  lot: Lot,
): string[] {
  const seated: string[] = [];
  while (seated.length < seats) {
    const next = nextOf(pool, seated, rules, lot);
    if (next === null) break;
    seated.push(next);
  }
  return seated;
}

export const replayProblems = {
  seed: { zh: '种子与预先公布的摘要不符', en: 'The seed is not the one that was committed to' },
  pool: { zh: '专家库与预先公布的摘要不符', en: 'The pool is not the one that was committed to' },
  member: { zh: '专家库中该成员系更改或增补', en: 'This member of the pool was changed or added' },
  missing: { zh: '专家库中缺少已公布的成员', en: 'A member that was committed to is missing from the pool' },
  outcome: { zh: '重新抽取的结果与记录不一致', en: 'Drawing again gives another panel than the record' },
} as const;
export type ReplayProblem = { code: keyof typeof replayProblems; name: string | null };

/** Draws again from a record alone, and tells what does not fit; who was changed in the pool is told by name. */
export function replayDraw(
  record: Omit<DrawRecord, 'format' | 'scenario'>,
  hash: Hash,
): { outcome: string[]; problems: ReplayProblem[] } {
  const problems: ReplayProblem[] = [];
  const pool = canonicalPool(record.pool);
  if (hash(record.seed) !== record.seedSm3) problems.push({ code: 'seed', name: null });
  if (hash(record.leaves.join('\n')) !== record.poolSm3) problems.push({ code: 'pool', name: null });
  const found = new Set<string>();
  for (const member of pool) {
    const leaf = leafOf(member, hash);
    if (record.leaves.includes(leaf) && !found.has(leaf)) found.add(leaf);
    else problems.push({ code: 'member', name: record.names[member.id] ?? member.id });
  }
  if (found.size < record.leaves.length) problems.push({ code: 'missing', name: null });
  const outcome = drawPanel(pool, record, { seed: record.seed, hash });
  if (outcome.join() !== record.outcome.join()) problems.push({ code: 'outcome', name: null });
  return { outcome, problems };
}
