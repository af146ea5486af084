import { type Ctx, transact } from '../../platform/context.ts';
import { violatedConstraint } from '../../platform/errors.ts';
import { nameTaken } from './refuse-second-team.ts';
import { requireTeam } from './require-team.ts';
import { updateTeamName } from './teams.repository.ts';
import { touchBoards } from './touch-boards.ts';

/** Renames a team, on the boards as well. */
export async function renameTeam(ctx: Ctx, id: string, input: { name: string }): Promise<void> {
  try {
    await transact(ctx, async (work) => {
      const { team } = await requireTeam(work, ctx.actor, id, 'rename');
      if (team.name === input.name) return;
      await updateTeamName(work.tx, id, input.name);
      await work.audit({
        action: 'team.rename',
        subjectType: 'team',
        subjectId: id,
        data: { before: team.name, after: input.name },
      });
      await touchBoards(work, team.competitionId);
    });
  } catch (error) {
    throw violatedConstraint(error) === 'teams_name' ? nameTaken() : error;
  }
}
