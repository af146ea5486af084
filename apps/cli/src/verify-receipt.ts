import { createHash, type KeyObject, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { AnyReceipt } from '@jiebang/contracts/receipts';
import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import { readKey } from './dossier-tools.ts';

export type EntryDigest = { bytes: number; sha256: string; sm3: string };
export type ReceiptFinding =
  | 'key_differs'
  | 'signature_invalid'
  | 'bytes_differ'
  | 'sha256_differs'
  | 'sm3_differs';
export type ReceiptCheck = { keyId: string; entryCompared: boolean; findings: ReceiptFinding[] };

/**
 * Checks a receipt of any kind with the public key alone; an empty list of findings means that it holds.
 * `digest` is that of the entry, null when there is none to compare.
 */
export function checkReceipt(
  receipt: AnyReceipt,
  publicKeyPem: string,
  digest: EntryDigest | null,
): ReceiptCheck | 'not_an_ed25519_key' {
  const key = readKey(publicKeyPem);
  if (key === null) return 'not_an_ed25519_key';
  const keyId = fingerprint(key);
  const findings: ReceiptFinding[] = [];
  if (keyId !== receipt.keyId) findings.push('key_differs');
  const signature = Buffer.from(receipt.signature, 'base64url');
  if (!verify(null, signedBytes(receipt), key, signature)) findings.push('signature_invalid');
  if (digest) {
    if (digest.bytes !== receipt.bytes) findings.push('bytes_differ');
    if (digest.sha256 !== receipt.sha256) findings.push('sha256_differs');
    if (digest.sm3 !== receipt.sm3) findings.push('sm3_differs');
  }
  return { keyId, entryCompared: digest !== null, findings };
}

/** Size and both digests of a file, read once as a stream. */
export async function digestEntry(path: string): Promise<EntryDigest> {
  const sha256 = createHash('sha256');
  const sm3 = createHash('sm3');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      sha256.update(chunk);
      sm3.update(chunk);
    }
  });
  return { bytes, sha256: sha256.digest('hex'), sm3: sm3.digest('hex') };
}

/** The bytes under the signature. */
function signedBytes(receipt: AnyReceipt): Buffer {
  const { signature: _signature, keyId: _keyId, ...fields } = receipt;
  return Buffer.from(canonicalJson(fields));
}

/** First 16 hex digits of SHA-256 over the PEM, as the platform names its keys. */
function fingerprint(key: KeyObject): string {
  const pem = key.export({ type: 'spki', format: 'pem' });
  return createHash('sha256').update(pem).digest('hex').slice(0, 16);
}
