import type { Actor } from '../../platform/actor.ts';
import type { ClaimRow } from './claims.repository.ts';
import { canClaim } from './organisations.policy.ts';

const actions = ['approve', 'reject', 'withdraw'] as const;

export function presentClaim(actor: Actor, { claim, organisationName, claimant, insider }: ClaimRow) {
  return {
    id: claim.id,
    organisationId: claim.organisationId,
    organisationName,
    claimant,
    evidence: claim.evidence,
    status: claim.status,
    filedAt: claim.filedAt.toISOString(),
    decidedAt: claim.decidedAt?.toISOString() ?? null,
    reason: claim.reason,
    abilities: actions.filter((action) => canClaim(actor, action, claim, insider)),
  };
}
