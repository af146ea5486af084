import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { DossierTools } from '@jiebang/scoring/dossier/tools';

/** Hashes and signatures of this machine, for the code that writes and verifies dossiers. */
export const dossierTools: DossierTools = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  sm3: (...parts) => {
    const hash = createHash('sm3');
    for (const part of parts) hash.update(part);
    return hash.digest('hex');
  },
  fingerprint: (pem) => {
    const key = readKey(pem);
    return (
      key &&
      createHash('sha256')
        .update(key.export({ type: 'spki', format: 'pem' }))
        .digest('hex')
    );
  },
  verify: (pem, bytes, signature) => {
    const key = readKey(pem);
    return key !== null && verify(null, bytes, key, Buffer.from(signature, 'base64url'));
  },
};

function readKey(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
