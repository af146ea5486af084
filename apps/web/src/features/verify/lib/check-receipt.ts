/** Fields that every receipt has. */
const COMMON = ['receivedAt', 'bytes', 'sha256', 'sm3', 'chainEntry'] as const;
/** What the signature covers beside them, by kind; `signature` and `keyId` stand outside. */
const OWN = {
  submission: ['submissionId', 'phaseId', 'teamId', 'fileName'],
  proposal: ['kind', 'proposalId', 'challengeId', 'organisationId', 'code', 'version'],
} as const;
export type ReceiptKind = keyof typeof OWN;
type Common = Record<Exclude<(typeof COMMON)[number], 'bytes'> | 'signature' | 'keyId', string> & {
  bytes: number;
};
type SubmissionReceipt = Common & Record<(typeof OWN)['submission'][number], string>;
type ProposalReceipt = Common &
  Record<Exclude<(typeof OWN)['proposal'][number], 'version' | 'kind'>, string> & {
    kind: 'proposal';
    version: number;
  };
export type Receipt = SubmissionReceipt | ProposalReceipt;

/** One of a submission tells no kind: those were issued first, and their signatures hold as they are. */
const signedFields = (kind: ReceiptKind): readonly string[] => [...COMMON, ...OWN[kind]];
export const isOfProposal = (receipt: Receipt): receipt is ProposalReceipt => 'kind' in receipt;

/** Reads what was pasted; also the answer of an upload or a proposal, which carries the receipt inside. Null when it is none. */
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
  const values = receipt as Record<string, unknown>;
  const names = signedFields(isOfProposal(receipt) ? 'proposal' : 'submission').toSorted();
  const fields = names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(values[name])}`);
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

const NUMBERS: readonly string[] = ['bytes', 'version'];

function isReceipt(value: unknown): value is Receipt {
  if (!isRecord(value)) return false;
  const kind = 'kind' in value ? value.kind : 'submission';
  if (kind !== 'submission' && kind !== 'proposal') return false;
  // A submission's receipt with a kind would be one whose signature does not cover all that it says.
  if (kind === 'submission' && 'kind' in value) return false;
  return [...signedFields(kind), 'signature', 'keyId'].every(
    (name) => typeof value[name] === (NUMBERS.includes(name) ? 'number' : 'string'),
  );
}
