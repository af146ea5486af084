import { teams } from '@jiebang/db/schema/teams';
import { teamLifecycle } from '@jiebang/domain/teams/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { notify } from '../notifications/public.ts';
import { requireTeam } from './require-team.ts';
import { revokePending } from './revoke-pending.ts';
import { deleteMembers } from './teams.repository.ts';
import { touchBoards } from './touch-boards.ts';

/**
 * Takes a team out of the competition for good. Its rows and submissions stay, it leaves the boards, and its people
 * are free for another team; who they were is in the audit log.
 */
export async function withdrawTeam(ctx: Ctx, id: string, input: { reason: string }): Promise<void> {
  await transact(ctx, async (work) => {
    const { team, members, competition } = await requireTeam(work, ctx.actor, id, 'withdraw');
    await revokePending(work, id, 'team_withdrawn');
    await deleteMembers(work.tx, id);
    await transition(work, {
      table: teams,
      lifecycle: teamLifecycle,
      verb: 'withdraw',
      id,
      data: { reason: input.reason, members: members.map(({ userId }) => userId) },
    });
    for (const { userId } of members.filter((member) => member.userId !== ctx.actor.userId)) {
      await notify(work, {
        userId,
        kind: 'team_withdrawn',
        data: { team: team.name, competitionZh: competition.title.zh, competitionEn: competition.title.en },
        link: `/competitions/${competition.slug}`,
        dedupeKey: `team_withdrawn:${id}`,
      });
    }
    await touchBoards(work, team.competitionId);
  });
}
