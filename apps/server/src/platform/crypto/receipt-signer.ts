import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { canonicalJson } from '../audit/canonical-json.ts';

/** Signs receipts with Ed25519; whoever has the public key checks them without us. */
export type ReceiptSigner = {
  keyId: string;
  publicKeyPem: string;
  sign(fields: Record<string, unknown>): string;
};

/** @param privateKeyPem PKCS#8 Ed25519. `keyId` = first 16 hex digits of SHA-256 over the public key. */
export function createReceiptSigner(privateKeyPem: string): ReceiptSigner {
  const key = createPrivateKey(privateKeyPem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the receipt key must be an Ed25519 key');
  const publicKeyPem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  const keyId = createHash('sha256').update(publicKeyPem).digest('hex').slice(0, 16);
  return {
    keyId,
    publicKeyPem,
    sign: (fields) => sign(null, Buffer.from(canonicalJson(fields)), key).toString('base64url'),
  };
}
