import type { updateDepartment as endpoint } from '@jiebang/contracts/programs';
import type { z } from 'zod';
import { changedFields } from '../../platform/changed-fields.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { lockDepartment, updateDepartmentRow } from './departments.repository.ts';
import { refuseTaken } from './refuse-taken.ts';

export async function updateDepartment(
  ctx: Ctx,
  id: string,
  input: z.output<(typeof endpoint)['body']>,
): Promise<void> {
  await refuseTaken(() =>
    transact(ctx, async (work) => {
      const row = await lockDepartment(work.tx, id);
      if (!row) throw notFound('department');
      const changes = changedFields(row, input);
      if (!changes) return;
      await updateDepartmentRow(work.tx, id, changes.set);
      await work.audit({
        action: 'department.update',
        subjectType: 'department',
        subjectId: id,
        data: { before: changes.before, after: changes.set },
      });
    }),
  );
}
