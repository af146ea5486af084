import {
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';
import {
  CIPHER,
  deriveKeys,
  HEADER_BYTES,
  keyIdOf,
  rawPublicKey,
  readHeader,
  TAG_BYTES,
  VERSION,
} from './seal-format.ts';

export type SealErrorCode = 'not_sealed' | 'unsupported_version' | 'wrong_key' | 'tampered';

/** A sealed box that cannot be opened, and why. Carries no content. */
export class SealError extends Error {
  readonly code: SealErrorCode;

  constructor(code: SealErrorCode) {
    super(`sealed box: ${code}`);
    this.name = 'SealError';
    this.code = code;
  }
}

/** A new X25519 key pair in PEM (SPKI and PKCS#8). */
export function generateKeyPair(): { publicKeyPem: string; privateKeyPem: string } {
  const pair = generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { publicKeyPem: pair.publicKey, privateKeyPem: pair.privateKey };
}

/** The public key that belongs to a private one. */
export function publicKeyOf(privateKeyPem: string): string {
  return createPublicKey(privateKeyPem).export({ type: 'spki', format: 'pem' }).toString();
}

/** Opens a sealed box; throws {@link SealError}. */
export function open(privateKeyPem: string, sealed: Uint8Array): Buffer {
  const box = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const header = readHeader(box);
  if (header === null) throw new SealError('not_sealed');
  if (header.version !== VERSION) throw new SealError('unsupported_version');
  const privateKey = createPrivateKey(privateKeyPem);
  const publicKey = createPublicKey(privateKeyPem);
  if (!keyIdOf(publicKey).equals(header.keyId)) throw new SealError('wrong_key');
  try {
    return decrypt(box, header.ephemeral, privateKey, publicKey);
  } catch {
    // Node's own error says no more than that the tag did not match, or that the ephemeral point is no good one.
    throw new SealError('tampered');
  }
}

const headSchema = z.object({ seed: z.string().regex(/^[0-9a-f]{32}$/) });

/** Opens what sealTruth closed: the split's seed and the CSV. Throws {@link SealError}. */
export function openTruth(privateKeyPem: string, sealed: Uint8Array): { seed: string; csv: Uint8Array } {
  const payload = open(privateKeyPem, sealed);
  const headLength = payload.length < 4 ? 0 : payload.readUInt32LE(0);
  if (headLength === 0 || 4 + headLength > payload.length) throw new SealError('not_sealed');
  const head = headSchema.safeParse(parseJson(payload.toString('utf8', 4, 4 + headLength)));
  if (!head.success) throw new SealError('not_sealed');
  const start = payload.byteOffset + 4 + headLength;
  return {
    seed: head.data.seed,
    csv: new Uint8Array(payload.buffer, start, payload.length - 4 - headLength),
  };
}

function decrypt(box: Buffer, rawEphemeral: Buffer, privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const ephemeral = createPublicKey({
    key: { kty: 'OKP', crv: 'X25519', x: rawEphemeral.toString('base64url') },
    format: 'jwk',
  });
  const shared = diffieHellman({ privateKey, publicKey: ephemeral });
  const { key, nonce } = deriveKeys(shared, rawEphemeral, rawPublicKey(publicKey));
  const end = box.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(box.subarray(0, HEADER_BYTES))
    .setAuthTag(box.subarray(end));
  const plain = decipher.update(box.subarray(HEADER_BYTES, end));
  decipher.final();
  return plain;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
