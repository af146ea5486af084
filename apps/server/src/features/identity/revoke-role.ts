import type { Role } from '@jiebang/domain/identity/roles';
import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { actOnUser } from './act-on-user.ts';
import { deleteRoleGrant } from './administration.repository.ts';

/** Takes a role back; it is gone with the person's next request, as roles are read with each. */
export async function revokeRole(ctx: Ctx, id: string, { role, reason }: { role: Role; reason: string }) {
  return await actOnUser(ctx, id, async ({ tx }) => {
    if (!(await deleteRoleGrant(tx, id, role))) throw new AppError('wrong_state', 'has not the role');
    return { action: 'role.revoke', data: { role, reason } };
  });
}
