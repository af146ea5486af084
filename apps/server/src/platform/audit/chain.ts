import { createHash } from 'node:crypto';
import { createChain } from '@jiebang/domain/audit/chain';

export const { GENESIS, leafHash, merkleRoot, merkleProof, rootOfProof, chainRoot } = createChain(
  (...parts) => {
    const hash = createHash('sm3');
    for (const part of parts) hash.update(part);
    return hash.digest('hex');
  },
);
