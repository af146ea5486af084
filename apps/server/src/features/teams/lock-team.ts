import { teams } from '@jiebang/db/schema/teams';
import { teamLifecycle } from '@jiebang/domain/teams/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { requireTeam } from './require-team.ts';
import { revokePending } from './revoke-pending.ts';

/** Closes the membership of a team for good; open invitations are taken back. */
export async function lockTeam(ctx: Ctx, id: string): Promise<void> {
  await transact(ctx, async (work) => {
    const { members } = await requireTeam(work, ctx.actor, id, 'lock');
    await revokePending(work, id, 'team_locked');
    await transition(work, {
      table: teams,
      lifecycle: teamLifecycle,
      verb: 'lock',
      id,
      data: { members: members.map(({ userId }) => userId) },
    });
  });
}
