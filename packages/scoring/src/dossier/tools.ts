import type { Sm3 } from '@jiebang/domain/audit/chain';

/** What this code does not compute itself, so that it runs wherever hashes and signatures are to be had. */
export type DossierTools = {
  /** Hex digests. */
  sha256(bytes: Uint8Array): string;
  sm3: Sm3;
  /** SHA-256 over the PEM in its canonical writing, in hex, and null for what is no Ed25519 key. */
  fingerprint(publicKeyPem: string): string | null;
  verify(publicKeyPem: string, bytes: Uint8Array, signature: string): boolean;
};

/** The platform names its keys by the first digits of their fingerprint. */
export const keyIdOf = (fingerprint: string) => fingerprint.slice(0, 16);

export const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
