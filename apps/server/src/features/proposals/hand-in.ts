import { createHash } from 'node:crypto';
import { proposals } from '@jiebang/db/schema/proposals';
import { beijingDay, yearOf } from '@jiebang/domain/calendar/day';
import { checkProposal, type ProposalProblem } from '@jiebang/domain/proposals/content';
import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import type { UserActor } from '../../platform/actor.ts';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import type { Ctx, Work } from '../../platform/context.ts';
import { AppError, type FieldError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { notify } from '../notifications/public.ts';
import { receiptFields } from './proposals.presenter.ts';
import { insertVersion, type ProposalPlace, takeCode } from './proposals.repository.ts';

const complaints: Record<ProposalProblem['code'], string> = {
  required: 'This must be filled in.',
  commitment_missing: 'Say what you commit to for this indicator.',
  pledge: 'The pledge is needed.',
  partners_not_allowed: 'This challenge takes no consortium.',
  not_a_day: 'Not a day that exists.',
};

/** Everything that is missing, at its field: `content.commitments.2` is the third indicator. */
export function requireComplete({ proposal, challenge }: ProposalPlace): void {
  const errors = checkProposal(proposal.content, challenge.content).map(
    ({ field, code, at }): FieldError => ({
      path: at === null ? `content.${field}` : `content.${field}.${at}`,
      code,
      message: complaints[code],
    }),
  );
  if (errors.length > 0) throw new AppError('invalid_request', 'proposal is not whole', { errors });
}

const hash = (algorithm: 'sha256' | 'sm3', text: string) => createHash(algorithm).update(text).digest('hex');

/** Length and hashes of the text as it is handed in; the same bytes are answered by `downloadProposal`. */
export function digestOf(content: object) {
  const text = canonicalJson(content);
  return { bytes: Buffer.byteLength(text), sha256: hash('sha256', text), sm3: hash('sm3', text) };
}

type HandingIn = { verb: 'submit' | 'correct'; version: number; startedAt: Date };

/**
 * Takes the text as it stands: its version with a signed receipt, the state, the audit event that the signature covers
 * and the word to who did it. The caller holds the proposal.
 */
export async function handIn(
  ctx: Ctx,
  work: Work,
  place: ProposalPlace,
  { verb, version, startedAt }: HandingIn,
): Promise<void> {
  const { userId } = ctx.actor as UserActor;
  const { proposal } = place;
  const digest = digestOf(proposal.content);
  // The numbering is held from here to the commit; nothing but the writing itself comes after.
  const [auditEntry, code] = await Promise.all([
    work.reserveEntry(),
    proposal.code ?? takeCode(work.tx, yearOf(beijingDay(work.now.getTime()))),
  ]);
  const { receipts } = ctx.services;
  const row = { version, ...digest, submittedAt: work.now, auditEntry };
  const signed = {
    receiptKeyId: receipts.keyId,
    receiptSignature: receipts.sign(receiptFields({ ...proposal, code }, row)),
  };
  const first = { code, submittedBy: userId, submittedAt: work.now, sha256: digest.sha256, sm3: digest.sm3 };
  await Promise.all([
    transition(work, {
      table: proposals,
      lifecycle: proposalLifecycle,
      verb,
      id: proposal.id,
      entry: auditEntry,
      set: { updatedAt: work.now, ...(verb === 'submit' ? { ...first, ...signed, auditEntry } : {}) },
      data: {
        challengeId: proposal.challengeId,
        organisationId: proposal.organisationId,
        code,
        version,
        ...digest,
      },
    }),
    insertVersion(work.tx, {
      proposalId: proposal.id,
      content: proposal.content,
      submittedBy: userId,
      startedAt,
      ...row,
      ...signed,
    }),
    notify(work, {
      userId,
      kind: 'proposal_received',
      data: {
        challenge: place.challenge.title,
        organisation: place.organisationName,
        code,
        sha256: digest.sha256,
        sm3: digest.sm3,
        bytes: String(digest.bytes),
        receivedAt: work.now.toISOString(),
        chainEntry: auditEntry.toString(),
      },
      link: `/workspace/proposals/${proposal.id}`,
      dedupeKey: `proposal_received:${proposal.id}:${version}`,
    }),
  ]);
}
