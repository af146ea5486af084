import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { competitionsVisibleTo, requireEntry, requireSolver } from '../competitions/public.ts';
import { refuseSecondTeam } from './refuse-second-team.ts';
import { belongsTo, findCompetition, insertMember, insertTeam } from './teams.repository.ts';

/** Forms a team in a published competition; the founder is its captain. Answers its id. */
export async function formTeam(
  ctx: Ctx,
  competitionId: string,
  input: { name: string; organisationId: string | null },
): Promise<string> {
  const { actor } = ctx;
  if (actor.kind !== 'user') throw new AppError('sign_in_required');
  const { userId } = actor;
  return await refuseSecondTeam(() =>
    transact(ctx, async (work) => {
      const competition = await findCompetition(work.tx, competitionId, competitionsVisibleTo(actor));
      if (!competition) throw notFound('competition');
      await requireEntry(work.tx, actor, competition);
      if (competition.status !== 'published') throw new AppError('wrong_state', competition.status);
      const { name, organisationId } = input;
      // An organisation that is not there and one that is not the founder's get the same words.
      if (organisationId && !(await belongsTo(work.tx, organisationId, userId)))
        throw new AppError('invalid_request', 'organisation', {
          errors: [
            { path: 'organisationId', code: 'not_yours', message: 'You do not belong to this organisation.' },
          ],
        });
      await requireSolver(work.tx, actor, competition, organisationId);
      const id = await insertTeam(work.tx, { competitionId, name, organisationId, createdAt: work.now });
      await insertMember(work.tx, { teamId: id, competitionId, userId, captain: true, joinedAt: work.now });
      await work.audit({
        action: 'team.form',
        subjectType: 'team',
        subjectId: id,
        data: { competitionId, name, organisationId, captainId: userId },
      });
      return id;
    }),
  );
}
