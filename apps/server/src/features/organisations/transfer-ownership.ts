import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import type { Work } from '../../platform/context.ts';
import { findOwner, insertMembership, updateRole } from './memberships.repository.ts';

/**
 * Makes `userId` the owner and the owner of before a `formerRole`; answers who that was. The caller holds the lock of
 * the body. First down, then up: the index allows one owner at any instant, not two.
 */
export async function transferOwnership(
  work: Work,
  organisationId: string,
  userId: string,
  formerRole: MemberRole,
): Promise<string | null> {
  const former = await findOwner(work.tx, organisationId);
  if (former === userId) return former;
  if (former) await updateRole(work.tx, organisationId, former, formerRole);
  const place = { organisationId, userId, role: 'owner' as const, joinedAt: work.now };
  if (!(await insertMembership(work.tx, place))) await updateRole(work.tx, organisationId, userId, 'owner');
  return former;
}
