import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findRole, updateRole } from './memberships.repository.ts';
import { requireAbility } from './require-organisation.ts';
import { transferOwnership } from './transfer-ownership.ts';

type Input = { id: string; userId: string; role: MemberRole };

/**
 * Changes a member's role; `owner` hands the body over, and the owner of before stays as a manager. Two at once go one
 * after the other: the second finds that its actor is the owner no more.
 */
export async function changeMemberRole(ctx: Ctx, { id, userId, role }: Input): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    await requireAbility(work, actor, id, role === 'owner' ? 'transfer' : 'manage_members');
    const present = await findRole(work.tx, id, userId);
    if (!present) throw notFound('member');
    if (present === role) return;
    if (present === 'owner') throw new AppError('last_owner');
    if (role === 'owner') await transferOwnership(work, id, userId, 'manager');
    else await updateRole(work.tx, id, userId, role);
    await record(work, { id, userId, role }, present);
  });
}

async function record(work: Work, { id, userId, role }: Input, from: MemberRole): Promise<void> {
  await work.audit({
    action: role === 'owner' ? 'organisation.hand_over' : 'organisation.change_role',
    subjectType: 'organisation',
    subjectId: id,
    data: { userId, from, to: role },
  });
}
