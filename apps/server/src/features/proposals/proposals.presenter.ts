import type { ProposalView } from '@jiebang/contracts/proposals';
import type { ProposalReceiptView } from '@jiebang/contracts/receipts';
import { maskName } from '@jiebang/domain/identity/masking';
import { checkProposal, type ProposalContent } from '@jiebang/domain/proposals/content';
import { type ProposalField, proposalFieldIds } from '@jiebang/domain/proposals/fields';
import type { Mode } from '@jiebang/domain/scenarios/content';
import type { Actor } from '../../platform/actor.ts';
import { can, checks, type ProposalAction, windowOf } from './proposals.policy.ts';
import type {
  CorrectionRow,
  listVersions,
  ProposalPlace,
  ProposalRow,
  VersionRow,
} from './proposals.repository.ts';

const ACTIONS: readonly ProposalAction[] = [
  'edit',
  'submit',
  'withdraw',
  'correct',
  'ask_correction',
  'find_valid',
  'find_invalid',
];

/** Fields that may be changed in this state: all of a draft, those asked for in a correction. */
export function editableFields(status: string, corrections: readonly CorrectionRow[]): ProposalField[] {
  if (status === 'draft') return [...proposalFieldIds];
  if (status !== 'correction') return [];
  return corrections
    .filter(({ answeredAt }) => answeredAt === null)
    .map(({ field }) => field as ProposalField);
}

export function presentSummary(
  { proposal, organisationName, dueAt }: ProposalPlace,
  content: Pick<ProposalContent, 'priceFen' | 'partners'>,
) {
  return {
    id: proposal.id,
    code: proposal.code,
    status: proposal.status,
    organisation: { id: proposal.organisationId, name: organisationName },
    submittedAt: proposal.submittedAt?.toISOString() ?? null,
    updatedAt: proposal.updatedAt.toISOString(),
    priceFen: content.priceFen,
    partners: content.partners.length,
    dueAt: dueAt?.toISOString() ?? null,
    standingReason: proposal.standingReason,
  };
}

export function presentChallenge(
  { challenge, poster }: Pick<ProposalPlace, 'challenge' | 'poster'>,
  now: Date,
) {
  const { id, code, title, status } = challenge;
  return {
    id,
    code,
    title,
    status,
    poster,
    mode: challenge.mode as Mode,
    deadlineAt: challenge.deadlineAt.toISOString(),
    window: windowOf(challenge, now),
  };
}

/** While they are sealed, how many there are is all that anybody learns. */
export const presentCounts = (counts: { status: string; count: number }[], sealed: boolean) => ({
  sealed,
  count: counts.reduce((sum, { count }) => sum + count, 0),
  counts: sealed ? [] : counts,
});

/** Actions of a list of proposals: what the formal check can do with each. */
export const checkActions = (actor: Actor, place: ProposalPlace, now: Date) =>
  (['ask_correction', 'find_valid', 'find_invalid'] as const).filter((action) =>
    can(actor, action, place, now),
  );

type Parts = { versions: Awaited<ReturnType<typeof listVersions>>; corrections: CorrectionRow[] };

/**
 * Row and viewer → view. The applicant reads the working text; the bureau and the poster what was handed in last, the
 * poster with the names of persons masked: whom it will work with is told when it has chosen.
 */
export function presentProposal(
  actor: Actor,
  place: ProposalPlace,
  { versions, corrections }: Parts,
  now: Date,
): ProposalView {
  const { proposal, challenge, role } = place;
  const isApplicant = role !== null;
  const clear = isApplicant || checks(actor);
  const name = (of: string) => (clear ? of : maskName(of));
  const shown = isApplicant ? proposal.content : (versions.at(-1)?.version.content ?? proposal.content);
  const may = (action: ProposalAction) => can(actor, action, place, now);
  const { indicators, consortium } = challenge.content;
  return {
    ...presentSummary(place, shown),
    revision: proposal.revision,
    mine: isApplicant,
    challenge: { ...presentChallenge(place, now), indicators, consortium },
    content: clear ? shown : { ...shown, leader: maskName(shown.leader) },
    createdBy: name(place.createdBy),
    submittedBy: place.submittedBy === null ? null : name(place.submittedBy),
    createdAt: proposal.createdAt.toISOString(),
    versions: versions.map(({ version, submittedBy }) => ({
      version: version.version,
      submittedAt: version.submittedAt.toISOString(),
      submittedBy: name(submittedBy),
      bytes: version.bytes,
      sha256: version.sha256,
      sm3: version.sm3,
    })),
    corrections: clear ? corrections.map(presentCorrection) : [],
    problems:
      may('submit') || may('correct') ? checkProposal(proposal.content, { indicators, consortium }) : [],
    editable: may('edit') ? editableFields(proposal.status, corrections) : [],
    abilities: ACTIONS.filter(may),
  };
}

const presentCorrection = ({ version, field, reason, askedAt, dueAt, answeredAt }: CorrectionRow) => ({
  version,
  field: field as ProposalField,
  reason,
  askedAt: askedAt.toISOString(),
  dueAt: dueAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
});

type Handed = Pick<VersionRow, 'version' | 'submittedAt' | 'bytes' | 'sha256' | 'sm3' | 'auditEntry'>;

/** The fields that the receipt's signature covers. */
export function receiptFields(
  proposal: Pick<ProposalRow, 'id' | 'challengeId' | 'organisationId'> & { code: string },
  handed: Handed,
) {
  return {
    kind: 'proposal' as const,
    proposalId: proposal.id,
    challengeId: proposal.challengeId,
    organisationId: proposal.organisationId,
    code: proposal.code,
    version: handed.version,
    receivedAt: handed.submittedAt.toISOString(),
    bytes: handed.bytes,
    sha256: handed.sha256,
    sm3: handed.sm3,
    chainEntry: handed.auditEntry.toString(),
  };
}

export function presentReceipt(proposal: ProposalRow, row: VersionRow): ProposalReceiptView {
  return {
    // A version exists only of what has its number (CHECK proposals_received).
    ...receiptFields({ ...proposal, code: proposal.code as string }, row),
    signature: row.receiptSignature,
    keyId: row.receiptKeyId,
  };
}
