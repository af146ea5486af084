import type { createCompetition as endpoint } from '@jiebang/contracts/competitions';
import type { Tx } from '@jiebang/db/client';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, violatedConstraint } from '../../platform/errors.ts';
import { challengesVisibleTo } from '../lists/public.ts';
import { programFor } from '../programs/public.ts';
import { insertCompetition } from './competitions.repository.ts';
import { findContestChallenge } from './contest.repository.ts';

export type NewCompetition = z.output<(typeof endpoint)['body']>;

/** Creates a draft that organisers alone can see; answers its id. A taken address name is refused (`slug_taken`). */
export async function createCompetition(ctx: Ctx, input: NewCompetition): Promise<string> {
  try {
    return await transact(ctx, async (work) => {
      if (input.challengeId) await requireContest(work.tx, ctx.actor, input.challengeId);
      const programId = await programFor(work.tx, input.programId, input.organiser);
      const { actor } = ctx;
      // What a demonstration account makes is marked as an example (示例) wherever it is shown.
      const demo = actor.kind === 'user' && actor.demo;
      const { id } = await insertCompetition(work.tx, { ...input, programId, demo, createdBy: actor.userId });
      await work.audit({
        action: 'competition.create',
        subjectType: 'competition',
        subjectId: id,
        data: {
          slug: input.slug,
          title: input.title,
          maxTeamSize: input.maxTeamSize,
          challengeId: input.challengeId,
        },
      });
      return id;
    });
  } catch (error) {
    if (violatedConstraint(error) === 'competitions_slug')
      throw new AppError('slug_taken', '', {
        errors: [{ path: 'slug', code: 'taken', message: 'Another competition has this address name.' }],
      });
    if (violatedConstraint(error) === 'competitions_challenge') throw new AppError('contest_exists');
    throw error;
  }
}

/** A challenge of mode C whose solvers are known or will be: the deadline for proposals may still be ahead. */
async function requireContest(tx: Tx, actor: Actor, challengeId: string): Promise<void> {
  const challenge = await findContestChallenge(tx, challengeId, challengesVisibleTo(actor));
  const ready = challenge?.status === 'open' || challenge?.status === 'judging';
  if (challenge?.mode !== 'contest' || !ready)
    throw new AppError('invalid_request', 'challenge', {
      errors: [
        {
          path: 'challengeId',
          code: 'not_a_contest',
          message: 'There is no published challenge of mode contest that is to be decided.',
        },
      ],
    });
}
