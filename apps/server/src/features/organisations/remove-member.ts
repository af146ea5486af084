import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { deleteMembership, findRole } from './memberships.repository.ts';
import { lockOrganisation } from './organisations.repository.ts';
import { requireAbility } from './require-organisation.ts';

/** Removes a member, or leaves. The owner does neither: a body is handed over first. */
export async function removeMember(ctx: Ctx, { id, userId }: { id: string; userId: string }): Promise<void> {
  const actor = requireUser(ctx);
  const leaving = userId === actor.userId;
  await transact(ctx, async (work) => {
    await lockOrganisation(work.tx, id);
    const role = await findRole(work.tx, id, userId);
    if (leaving && role === 'owner') throw new AppError('last_owner');
    await requireAbility(work, actor, id, leaving ? 'leave' : 'manage_members');
    if (!role) throw notFound('member');
    if (role === 'owner') throw new AppError('last_owner');
    await deleteMembership(work.tx, id, userId);
    await work.audit({
      action: leaving ? 'organisation.leave' : 'organisation.remove_member',
      subjectType: 'organisation',
      subjectId: id,
      data: { userId, role },
    });
  });
}
