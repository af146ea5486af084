import { canonicalJson } from './canonical-json.ts';

export type ChainEvent = {
  entry: bigint | string;
  at: Date | string;
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  data: Record<string, unknown>;
  requestId: string | null;
};

/** SM3 in hex over the parts one after the other; where this runs says what computes it. */
export type Sm3 = (...parts: (string | Uint8Array)[]) => string;

/** A neighbour on the way from a leaf to the root, and the side on which it stands. */
export type ProofStep = { side: 'left' | 'right'; hash: string };

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The arithmetic of the audit chain, for the sealer and for who recomputes what it sealed. */
export function createChain(sm3: Sm3) {
  const join = (left: string, right: string) => sm3(NODE, bytesOf(left), bytesOf(right));

  /** The next level of the tree; an odd node is carried up unchanged. */
  const levelAbove = (level: readonly string[]) =>
    level.flatMap((left, at) => {
      const right = level[at + 1];
      return at % 2 === 1 ? [] : [right === undefined ? left : join(left, right)];
    });

  return {
    /** Root before the first batch. */
    GENESIS: sm3('jiebang audit chain'),

    /** Leaf: SM3(0x00 ‖ canonical JSON of the event). The prefix keeps a leaf from being passed off as a node (RFC 6962). */
    leafHash({ entry, at, actorId, action, subjectType, subjectId, data, requestId }: ChainEvent): string {
      return sm3(
        LEAF,
        canonicalJson({ entry, at, actorId, action, subjectType, subjectId, data, requestId }),
      );
    },

    /** Merkle root over leaves in order. */
    merkleRoot(leaves: readonly string[]): string {
      if (leaves.length === 0) throw new Error('a batch has at least one event');
      let level = leaves;
      while (level.length > 1) level = levelAbove(level);
      return level[0] as string;
    },

    /** The neighbours that lead from the leaf at `position` to the root, from the bottom up. */
    merkleProof(leaves: readonly string[], position: number): ProofStep[] {
      const steps: ProofStep[] = [];
      let level = leaves;
      for (let at = position; level.length > 1; at = Math.floor(at / 2)) {
        const hash = level[at % 2 === 0 ? at + 1 : at - 1];
        if (hash !== undefined) steps.push({ side: at % 2 === 0 ? 'right' : 'left', hash });
        level = levelAbove(level);
      }
      return steps;
    },

    /** Where a leaf and its neighbours lead. */
    rootOfProof: (leaf: string, steps: readonly ProofStep[]): string =>
      steps.reduce((at, { side, hash }) => (side === 'left' ? join(hash, at) : join(at, hash)), leaf),

    /** H_n = SM3(H_{n−1} ‖ Merkle root of batch n). */
    chainRoot: (previous: string, merkle: string): string => sm3(bytesOf(previous), bytesOf(merkle)),
  };
}
