import { submissions } from '@jiebang/db/schema/submissions';
import { teams } from '@jiebang/db/schema/teams';
import { eq } from 'drizzle-orm';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { projectTeam } from '../leaderboards/public.ts';
import { isMember } from '../teams/public.ts';
import { can, visibleTo } from './submissions.policy.ts';
import { countChosen, findSubmission } from './submissions.repository.ts';

/** Chooses or unchooses a final entry, at most `chosenLimit` of a team; two members at once are put in order by the team's row. */
export async function chooseEntry(ctx: Ctx, id: string, chosen: boolean): Promise<void> {
  const now = ctx.services.clock.now();
  await transact(ctx, async (work) => {
    const row = await findSubmission(work.tx, id, visibleTo(ctx.actor));
    if (!row) throw notFound('submission');
    const { submission, phase } = row;
    const member = await isMember(work.tx, submission.teamId, ctx.actor.userId);
    if (!can(ctx.actor, 'choose', row, now, member)) throw new AppError(member ? 'wrong_state' : 'forbidden');
    await work.tx.select({ id: teams.id }).from(teams).where(eq(teams.id, submission.teamId)).for('update');
    if (
      chosen &&
      !submission.chosen &&
      (await countChosen(work.tx, phase.id, submission.teamId)) >= phase.chosenLimit
    ) {
      throw new AppError('too_many_chosen', '', { details: { limit: phase.chosenLimit } });
    }
    await work.tx.update(submissions).set({ chosen }).where(eq(submissions.id, id));
    await work.audit({
      action: chosen ? 'submission.choose' : 'submission.unchoose',
      subjectType: 'submission',
      subjectId: id,
    });
    await projectTeam(work, phase.id, submission.teamId);
    work.touch(`submission:${id}`);
  });
}
