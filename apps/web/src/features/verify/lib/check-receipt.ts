/** The fields that the signature covers; `signature` and `keyId` stand outside. */
const SIGNED = [
  'submissionId',
  'phaseId',
  'teamId',
  'receivedAt',
  'fileName',
  'bytes',
  'sha256',
  'sm3',
  'chainEntry',
] as const;
type Field = (typeof SIGNED)[number];
export type Receipt = Record<Exclude<Field, 'bytes'>, string> & {
  bytes: number;
  signature: string;
  keyId: string;
};

/** Reads what was pasted; also the answer of the upload, which carries the receipt inside. Null when it is none. */
export function readReceipt(text: string): Receipt | null {
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
    const inner = isRecord(value) && isRecord(value.receipt) ? value.receipt : value;
    return isReceipt(inner) ? inner : null;
  } catch {
    return null;
  }
}

/** Canonical JSON: keys sorted, no spaces (docs: verification of receipts). */
export function canonicalOf(receipt: Receipt): string {
  const fields = [...SIGNED].sort().map((name) => `${JSON.stringify(name)}:${JSON.stringify(receipt[name])}`);
  return `{${fields.join(',')}}`;
}

/**
 * Is the receipt signed by the key, unchanged?
 * @throws where the browser has no Ed25519 or the page no secure context; pages say so.
 */
export async function isSigned(receipt: Receipt, publicKeyPem: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('spki', derOf(publicKeyPem), 'Ed25519', false, ['verify']);
  const content = new TextEncoder().encode(canonicalOf(receipt));
  return crypto.subtle.verify('Ed25519', key, fromBase64Url(receipt.signature), content);
}

/** Lower-case hex. @throws outside a secure context. */
export async function sha256Of(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function derOf(pem: string): Uint8Array<ArrayBuffer> {
  return fromBase64(pem.replace(/-----[^-]+-----|\s/g, ''));
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isReceipt(value: unknown): value is Receipt {
  if (!isRecord(value) || typeof value.bytes !== 'number') return false;
  return [...SIGNED, 'signature', 'keyId'].every(
    (name) => name === 'bytes' || typeof value[name] === 'string',
  );
}
