import { conflictingRole, type Role } from '@jiebang/domain/identity/roles';
import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { actOnUser } from './act-on-user.ts';
import { insertRoleGrant } from './administration.repository.ts';
import { deleteSessionsOf } from './sessions.repository.ts';

/**
 * Grants a role, unless the person holds one it must be kept apart from (三权分立). The row's lock makes two grants at
 * once see each other. The sessions end: the next sign-in asks for the second factor that the role may demand.
 */
export async function grantRole(ctx: Ctx, id: string, { role, reason }: { role: Role; reason: string }) {
  return await actOnUser(ctx, id, async (work, user) => {
    const conflict = conflictingRole(user.roles, role);
    if (conflict) throw new AppError('role_conflict', '', { details: { role: conflict } });
    const grant = { userId: id, role, grantedBy: ctx.actor.userId, grantedAt: work.now };
    if (!(await insertRoleGrant(work.tx, grant))) throw new AppError('wrong_state', 'has the role');
    const sessionsEnded = await deleteSessionsOf(work.tx, id);
    return { action: 'role.grant', data: { role, reason, sessionsEnded } };
  });
}
