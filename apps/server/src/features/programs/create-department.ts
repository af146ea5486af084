import type { createDepartment as endpoint } from '@jiebang/contracts/programs';
import type { z } from 'zod';
import { type Ctx, transact } from '../../platform/context.ts';
import { insertDepartment } from './departments.repository.ts';
import { refuseTaken } from './refuse-taken.ts';

/** Adds a department; answers its id. */
export async function createDepartment(
  ctx: Ctx,
  input: z.output<(typeof endpoint)['body']>,
): Promise<string> {
  return await refuseTaken(() =>
    transact(ctx, async (work) => {
      const id = await insertDepartment(work.tx, { ...input, createdAt: work.now });
      await work.audit({
        action: 'department.create',
        subjectType: 'department',
        subjectId: id,
        data: { slug: input.slug, district: input.district },
      });
      return id;
    }),
  );
}
