import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

export type ChainEvent = {
  entry: bigint;
  at: Date;
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  data: Record<string, unknown>;
  requestId: string | null;
};

const sm3 = (...parts: (string | Buffer)[]) => {
  const hash = createHash('sm3');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Root before the first batch. */
export const GENESIS = sm3('jiebang audit chain');

/** Leaf: SM3(0x00 ‖ canonical JSON of the event). The prefix keeps a leaf from being passed off as a node (RFC 6962). */
export function leafHash(event: ChainEvent): string {
  const { entry, at, actorId, action, subjectType, subjectId, data, requestId } = event;
  return sm3(
    Buffer.from([0]),
    canonicalJson({ entry, at, actorId, action, subjectType, subjectId, data, requestId }),
  );
}

/** Merkle root over leaves in order; an odd node is carried up unchanged. */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) throw new Error('a batch has at least one event');
  let level = [...leaves];
  while (level.length > 1) {
    const next: string[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i] as string, level[i + 1]];
      next.push(
        right === undefined
          ? left
          : sm3(Buffer.from([1]), Buffer.from(left, 'hex'), Buffer.from(right, 'hex')),
      );
    }
    level = next;
  }
  return level[0] as string;
}

/** H_n = SM3(H_{n−1} ‖ Merkle root of batch n). */
export const chainRoot = (previous: string, merkle: string) =>
  sm3(Buffer.from(previous, 'hex'), Buffer.from(merkle, 'hex'));
