import type { createProgram as endpoint } from '@jiebang/contracts/programs';
import type { z } from 'zod';
import { type Ctx, transact } from '../../platform/context.ts';
import { insertProgram } from './programs.repository.ts';
import { refuseTaken } from './refuse-taken.ts';

/** Creates a programme whose rules are the defaults until a section is set; answers its id. */
export async function createProgram(ctx: Ctx, input: z.output<(typeof endpoint)['body']>): Promise<string> {
  const { actor } = ctx;
  return await refuseTaken(() =>
    transact(ctx, async (work) => {
      const demo = actor.kind === 'user' && actor.demo;
      const id = await insertProgram(work.tx, {
        ...input,
        demo,
        createdBy: actor.userId,
        createdAt: work.now,
      });
      const { slug, kind } = input;
      await work.audit({
        action: 'program.create',
        subjectType: 'program',
        subjectId: id,
        data: { slug, kind },
      });
      return id;
    }),
  );
}
