import type { createCompetition as endpoint } from '@jiebang/contracts/competitions';
import type { z } from 'zod';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, violatedConstraint } from '../../platform/errors.ts';
import { ensureProgram } from '../rounds/public.ts';
import { insertCompetition } from './competitions.repository.ts';

export type NewCompetition = z.output<(typeof endpoint)['body']>;

/** Creates a draft that organisers alone can see; answers its id. A taken address name is refused (`slug_taken`). */
export async function createCompetition(ctx: Ctx, input: NewCompetition): Promise<string> {
  try {
    return await transact(ctx, async (work) => {
      const programId = await ensureProgram(work.tx, input.organiser);
      const { actor } = ctx;
      // What a demonstration account makes is marked as an example (示例) wherever it is shown.
      const demo = actor.kind === 'user' && actor.demo;
      const { id } = await insertCompetition(work.tx, { ...input, programId, demo, createdBy: actor.userId });
      await work.audit({
        action: 'competition.create',
        subjectType: 'competition',
        subjectId: id,
        data: { slug: input.slug, title: input.title, maxTeamSize: input.maxTeamSize },
      });
      return id;
    });
  } catch (error) {
    if (violatedConstraint(error) === 'competitions_slug')
      throw new AppError('slug_taken', '', {
        errors: [{ path: 'slug', code: 'taken', message: 'Another competition has this address name.' }],
      });
    throw error;
  }
}
