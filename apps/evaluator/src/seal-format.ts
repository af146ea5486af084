import { createHash, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * A sealed box: magic, version, id of the recipient's key, ephemeral public key, AES-256-GCM ciphertext and tag. The
 * header is authenticated. Whoever seals keeps no secret; only the holder of the private key can open.
 */
export const MAGIC = Buffer.from('JBSEAL');
export const VERSION = 1;
const VERSION_AT = MAGIC.length;
const KEY_ID_AT = 8;
export const KEY_ID_BYTES = 8;
const EPHEMERAL_AT = KEY_ID_AT + KEY_ID_BYTES;
export const RAW_KEY_BYTES = 32;
export const HEADER_BYTES = EPHEMERAL_AT + RAW_KEY_BYTES;
export const TAG_BYTES = 16;
export const CIPHER = 'aes-256-gcm';

const NONCE_BYTES = 12;
const CIPHER_KEY_BYTES = 32;
const INFO = 'jiebang sealed box v1';

export interface SealHeader {
  version: number;
  keyId: Buffer;
  ephemeral: Buffer;
}

export function writeHeader(recipient: KeyObject, ephemeral: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  MAGIC.copy(header);
  header[VERSION_AT] = VERSION;
  keyIdOf(recipient).copy(header, KEY_ID_AT);
  ephemeral.copy(header, EPHEMERAL_AT);
  return header;
}

/** Null when the bytes are no sealed box. */
export function readHeader(sealed: Buffer): SealHeader | null {
  if (sealed.length < HEADER_BYTES + TAG_BYTES || !sealed.subarray(0, MAGIC.length).equals(MAGIC))
    return null;
  return {
    version: sealed[VERSION_AT]!,
    keyId: sealed.subarray(KEY_ID_AT, EPHEMERAL_AT),
    ephemeral: sealed.subarray(EPHEMERAL_AT, HEADER_BYTES),
  };
}

/** The 32 bytes of an X25519 public key. */
export function rawPublicKey(key: KeyObject): Buffer {
  const { x } = key.export({ format: 'jwk' });
  if (key.asymmetricKeyType !== 'x25519' || x === undefined) throw new TypeError('an X25519 key is needed');
  return Buffer.from(x, 'base64url');
}

/** Tells which key a box was sealed to, so that a wrong key is not mistaken for a damaged box. */
export function keyIdOf(publicKey: KeyObject): Buffer {
  return createHash('sha256').update(rawPublicKey(publicKey)).digest().subarray(0, KEY_ID_BYTES);
}

/** Each box has an ephemeral key of its own, so cipher key and nonce derived from it are never used twice. */
export function deriveKeys(
  shared: Buffer,
  ephemeral: Buffer,
  recipient: Buffer,
): { key: Buffer; nonce: Buffer } {
  const salt = Buffer.concat([ephemeral, recipient]);
  const derived = Buffer.from(hkdfSync('sha256', shared, salt, INFO, CIPHER_KEY_BYTES + NONCE_BYTES));
  return { key: derived.subarray(0, CIPHER_KEY_BYTES), nonce: derived.subarray(CIPHER_KEY_BYTES) };
}
