import type { Like } from '../like.ts';
import type { texts as zh } from '../zh-CN/receipt.ts';

export const texts: Like<typeof zh> = {
  receivedAt: 'Received',
  bytes: 'Size',
  sha256: 'SHA-256',
  sm3: 'SM3',
  chainEntry: 'Audit chain entry',
  signature: 'Signature (Ed25519)',
  keyId: 'Key',
  bytesExact: '{{count}} bytes',
  download: 'Download receipt',
  print: 'Print',
  verify: 'Verify the receipt',
};
