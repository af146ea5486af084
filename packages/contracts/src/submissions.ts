import { evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import { submissionLifecycle } from '@jiebang/domain/submissions/lifecycle';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery, raw } from './common.ts';
import { evaluationFailure } from './competitions.ts';
import { endpoint } from './endpoint.ts';

/** Signed proof of upload: who checks it needs only the public key and the file. */
export const receiptView = z.object({
  submissionId: id,
  phaseId: id,
  teamId: id,
  receivedAt: instant,
  fileName: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  sm3: z.string(),
  /** Entry number in the audit log, given inside the accepting transaction. */
  chainEntry: z.string(),
  /** Ed25519 over the canonical JSON of the fields above, base64url. */
  signature: z.string(),
  keyId: z.string(),
});
export type ReceiptView = z.infer<typeof receiptView>;

export const evaluationView = z.object({
  id,
  status: z.enum(evaluationLifecycle.states as [string, ...string[]]),
  attempt: z.number().int(),
  /** Place in the queue (1 = next) and expected wait; null unless queued. */
  position: z.number().int().nullable(),
  expectedWaitMs: z.number().nullable(),
  /** By when the present state must have ended. */
  deadlineAt: instant.nullable(),
  publicScore: z.number().nullable(),
  /** Only after the reveal (or for organisers). */
  privateScore: z.number().nullable(),
  rows: z.number().int().nullable(),
  durationMs: z.number().nullable(),
  failure: evaluationFailure.nullable(),
  finishedAt: instant.nullable(),
});
export const submissionView = z.object({
  id,
  phaseId: id,
  teamId: id,
  teamName: z.string(),
  number: z.number().int(),
  submittedBy: z.string(),
  fileName: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  comment: z.string(),
  status: z.enum(submissionLifecycle.states as [string, ...string[]]),
  chosen: z.boolean(),
  receivedAt: instant,
  metric: z.string(),
  evaluation: evaluationView,
  abilities: z.array(z.enum(['withdraw', 'choose', 'download', 'replay'])),
});
export type SubmissionView = z.infer<typeof submissionView>;
export const quotaView = z.object({
  perDay: z.number().int(),
  usedToday: z.number().int(),
  total: z.number().int(),
  usedTotal: z.number().int(),
  day: z.string(),
  dayStartHour: z.number().int(),
  nextDayAt: instant,
});

export const submitEntry = endpoint({
  name: 'submitEntry',
  method: 'POST',
  path: '/api/phases/:id/submissions',
  summary: 'Submit a prediction file (CSV)',
  access: 'signed_in',
  scope: 'submissions:write',
  status: 201,
  idempotent: true,
  params: idParams,
  body: z.object({ comment: z.string().trim().max(500).default('') }),
  files: { file: 'required' },
  response: z.object({ submission: submissionView, receipt: receiptView }),
});
export const listSubmissions = endpoint({
  name: 'listSubmissions',
  method: 'GET',
  path: '/api/phases/:id/submissions',
  summary: "My team's submissions; organisers see all",
  access: 'signed_in',
  scope: 'submissions:read',
  params: idParams,
  query: pageQuery,
  response: page(submissionView),
});
export const getSubmission = endpoint({
  name: 'getSubmission',
  method: 'GET',
  path: '/api/submissions/:id',
  summary: 'One submission with its evaluation',
  access: 'signed_in',
  scope: 'submissions:read',
  params: idParams,
  response: submissionView,
});
export const getReceipt = endpoint({
  name: 'getReceipt',
  method: 'GET',
  path: '/api/submissions/:id/receipt',
  summary: 'The signed receipt',
  access: 'signed_in',
  scope: 'submissions:read',
  params: idParams,
  response: receiptView,
});
export const downloadEntry = endpoint({
  name: 'downloadEntry',
  method: 'GET',
  path: '/api/submissions/:id/file',
  summary: 'The submitted file',
  access: 'signed_in',
  scope: 'submissions:read',
  params: idParams,
  response: raw,
  produces: 'application/octet-stream',
});
export const withdrawEntry = endpoint({
  name: 'withdrawEntry',
  method: 'POST',
  path: '/api/submissions/:id/withdraw',
  summary: 'Withdraw before the phase ends',
  access: 'signed_in',
  scope: 'submissions:write',
  params: idParams,
  response: submissionView,
});
export const chooseEntry = endpoint({
  name: 'chooseEntry',
  method: 'POST',
  path: '/api/submissions/:id/choose',
  summary: 'Choose (or unchoose) as a final entry',
  access: 'signed_in',
  scope: 'submissions:write',
  params: idParams,
  body: z.object({ chosen: z.boolean() }),
  response: submissionView,
});
export const getQuota = endpoint({
  name: 'getQuota',
  method: 'GET',
  path: '/api/phases/:id/quota',
  summary: 'What is left of the quota of my team',
  access: 'signed_in',
  scope: 'submissions:read',
  params: idParams,
  response: quotaView,
});
export const getReceiptKey = endpoint({
  name: 'getReceiptKey',
  method: 'GET',
  path: '/api/receipt-key',
  summary: 'Public key of the receipts',
  access: 'public',
  cached: true,
  response: z.object({ keyId: z.string(), publicKeyPem: z.string() }),
});
