import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { ProposalReceiptView } from '@jiebang/contracts/receipts';
import type { ReceiptView, SubmissionView } from '@jiebang/contracts/submissions';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const PHASE = id(1);
export const ENTRY = 'id,malignant\ncase-0063,0.5\n';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
export const PUBLIC_KEY_PEM = publicKey.export({ type: 'spki', format: 'pem' }).toString();
export const OTHER_KEY_PEM = generateKeyPairSync('ed25519')
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString();

const hex = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

/** A receipt as the platform signs one: the text under the signature is written out, not computed by the code under test. */
export function makeReceipt(): ReceiptView {
  const [sha256, sm3] = [hex('sha256', ENTRY), hex('sm3', ENTRY)];
  const bytes = Buffer.byteLength(ENTRY);
  const signed = `{"bytes":${bytes},"chainEntry":"42","fileName":"预测.csv","phaseId":"${PHASE}","receivedAt":"2026-11-24T05:59:00.000Z","sha256":"${sha256}","sm3":"${sm3}","submissionId":"${id(2)}","teamId":"${id(3)}"}`;
  return {
    submissionId: id(2),
    phaseId: PHASE,
    teamId: id(3),
    receivedAt: '2026-11-24T05:59:00.000Z',
    fileName: '预测.csv',
    bytes,
    sha256,
    sm3,
    chainEntry: '42',
    signature: sign(null, Buffer.from(signed), privateKey).toString('base64url'),
    keyId: hex('sha256', PUBLIC_KEY_PEM).slice(0, 16),
  };
}

/** The same of a proposal, whose receipt has other fields and tells its kind. */
export function makeProposalReceipt(): ProposalReceiptView {
  const [sha256, sm3] = [hex('sha256', ENTRY), hex('sm3', ENTRY)];
  const bytes = Buffer.byteLength(ENTRY);
  const signed = `{"bytes":${bytes},"chainEntry":"42","challengeId":"${PHASE}","code":"SB-2026-0001","kind":"proposal","organisationId":"${id(3)}","proposalId":"${id(2)}","receivedAt":"2026-11-24T05:59:00.000Z","sha256":"${sha256}","sm3":"${sm3}","version":1}`;
  return {
    kind: 'proposal',
    proposalId: id(2),
    challengeId: PHASE,
    organisationId: id(3),
    code: 'SB-2026-0001',
    version: 1,
    receivedAt: '2026-11-24T05:59:00.000Z',
    bytes,
    sha256,
    sm3,
    chainEntry: '42',
    signature: sign(null, Buffer.from(signed), privateKey).toString('base64url'),
    keyId: hex('sha256', PUBLIC_KEY_PEM).slice(0, 16),
  };
}

export function makeSubmission(evaluation: Partial<SubmissionView['evaluation']> = {}): SubmissionView {
  return {
    id: id(2),
    phaseId: PHASE,
    teamId: id(3),
    teamName: '一队',
    number: 1,
    submittedBy: '示例甲',
    fileName: '预测.csv',
    bytes: Buffer.byteLength(ENTRY),
    sha256: hex('sha256', ENTRY),
    comment: '',
    status: 'accepted',
    chosen: false,
    receivedAt: '2026-11-24T05:59:00.000Z',
    metric: 'roc_auc@1',
    evaluation: {
      id: id(4),
      status: 'queued',
      attempt: 0,
      position: 1,
      expectedWaitMs: null,
      deadlineAt: null,
      publicScore: null,
      privateScore: null,
      rows: null,
      durationMs: null,
      failure: null,
      finishedAt: null,
      ...evaluation,
    },
    abilities: [],
  };
}

export const problem = (status: number, code: string, fault: 'caller' | 'platform') => ({
  status,
  body: { type: `/problems#${code}`, title: code, status, code, fault, requestId: 'r-1' },
});
