import { createHash, createPublicKey, verify } from 'node:crypto';
import type { DossierTools } from '../tools.ts';

export const nodeTools: DossierTools = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  sm3: (...parts) => {
    const hash = createHash('sm3');
    for (const part of parts) hash.update(part);
    return hash.digest('hex');
  },
  fingerprint: (pem) => {
    try {
      const key = createPublicKey(pem);
      if (key.asymmetricKeyType !== 'ed25519') return null;
      return createHash('sha256')
        .update(key.export({ type: 'spki', format: 'pem' }))
        .digest('hex');
    } catch {
      return null;
    }
  },
  verify: (pem, bytes, signature) =>
    verify(null, bytes, createPublicKey(pem), Buffer.from(signature, 'base64url')),
};
