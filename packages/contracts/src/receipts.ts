import { z } from 'zod';
import { id, instant } from './common.ts';
import { receiptView } from './submissions.ts';

/**
 * Signed proof that a proposal was handed in. `kind` tells what a receipt is about; one of a submission has none, as
 * those issued first: their signatures hold as they are.
 */
export const proposalReceiptView = z.object({
  kind: z.literal('proposal'),
  proposalId: id,
  challengeId: id,
  organisationId: id,
  code: z.string(),
  /** 1: the proposal in time; 2 and on: its corrections. */
  version: z.number().int(),
  receivedAt: instant,
  /** Length and hashes of the canonical JSON that `downloadProposal` answers. */
  bytes: z.number().int(),
  sha256: z.string(),
  sm3: z.string(),
  /** Entry number in the audit log, given inside the accepting transaction. */
  chainEntry: z.string(),
  /** Ed25519 over the canonical JSON of the fields above, base64url. */
  signature: z.string(),
  keyId: z.string(),
});
export type ProposalReceiptView = z.infer<typeof proposalReceiptView>;

/** A receipt of any kind: all are signed and checked alike, over every field but `signature` and `keyId`. */
export const anyReceipt = z.union([proposalReceiptView, receiptView]);
export type AnyReceipt = z.infer<typeof anyReceipt>;
