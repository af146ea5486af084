import { organisationClaims } from '@jiebang/db/schema/organisations';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type ClaimStatus, claimLifecycle, type MemberRole } from '@jiebang/domain/organisations/lifecycle';
import { eq, type SQL, sql } from 'drizzle-orm';
import { type Actor, holds } from '../../platform/actor.ts';

export const organisationActions = [
  'edit',
  'invite',
  'manage_members',
  'transfer',
  'leave',
  'claim',
] as const;
export type OrganisationAction = (typeof organisationActions)[number];

const byRole: Record<MemberRole, readonly OrganisationAction[]> = {
  owner: ['edit', 'invite', 'manage_members', 'transfer'],
  manager: ['edit', 'invite', 'leave'],
  member: ['leave'],
};

/** Bodies an actor may know of: signed-in people all of them (a claim begins with seeing the body), others none. */
export function visibleTo(actor: Actor): SQL | undefined {
  return actor.kind === 'user' ? undefined : sql`false`;
}

/** What the actor may do with a body; `membership` is their own place in it, null for outsiders. */
export function can(actor: Actor, action: OrganisationAction, membership: MemberRole | null): boolean {
  // Who belongs to a body and who runs it is settled in person, never by a token.
  if (actor.kind !== 'user' || actor.scopes !== null) return false;
  return membership ? byRole[membership].includes(action) : action === 'claim';
}

/** Claims an actor may know of: the own ones, and all for those who decide. */
export function claimsVisibleTo(actor: Actor): SQL | undefined {
  if (holds(actor, 'organisations.review')) return undefined;
  return actor.kind === 'user' ? eq(organisationClaims.claimantId, actor.userId) : sql`false`;
}

export type ClaimAction = 'approve' | 'reject' | 'withdraw';
type Claim = { claimantId: string; status: string };

/** `insider`: the actor belongs to the body. Nobody decides on a claim of their own or on a body of their own. */
export function canClaim(actor: Actor, action: ClaimAction, claim: Claim, insider: boolean): boolean {
  if (!allows(claimLifecycle, action, claim.status as ClaimStatus)) return false;
  const mine = claim.claimantId === actor.userId;
  if (action === 'withdraw') return mine;
  return holds(actor, 'organisations.review') && !mine && !insider;
}
