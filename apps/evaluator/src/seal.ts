import {
  createCipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
} from 'node:crypto';
import { CIPHER, deriveKeys, rawPublicKey, writeHeader } from './seal-format.ts';

/** Bytes of the length that stands before the head of a sealed truth. */
const HEAD_LENGTH_BYTES = 4;
const SEED_BYTES = 16;

/**
 * Seals bytes to the evaluator's public key. This file can only close boxes; what opens them is never imported by
 * the program that talks to the public.
 */
export function seal(publicKeyPem: string, bytes: Uint8Array): Buffer {
  const recipient = createPublicKey(publicKeyPem);
  const ephemeral = generateKeyPairSync('x25519');
  const rawEphemeral = rawPublicKey(ephemeral.publicKey);
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: recipient });
  const { key, nonce } = deriveKeys(shared, rawEphemeral, rawPublicKey(recipient));
  const header = writeHeader(recipient, rawEphemeral);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(header);
  return Buffer.concat([header, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Seals a truth file together with the fresh secret seed of its public/private split. The seed exists nowhere else:
 * whoever does not hold the private key cannot tell which rows are public.
 */
export function sealTruth(publicKeyPem: string, csvBytes: Uint8Array): Buffer {
  const head = Buffer.from(JSON.stringify({ seed: randomBytes(SEED_BYTES).toString('hex') }));
  const length = Buffer.alloc(HEAD_LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  return seal(publicKeyPem, Buffer.concat([length, head, csvBytes]));
}
