import { type Ctx, transact } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { deleteDepartmentMember } from './departments.repository.ts';

export async function removeDepartmentMember(ctx: Ctx, id: string, userId: string): Promise<void> {
  await transact(ctx, async (work) => {
    if (!(await deleteDepartmentMember(work.tx, id, userId))) throw notFound('member of a department');
    await work.audit({
      action: 'department.remove_member',
      subjectType: 'department',
      subjectId: id,
      data: { userId },
    });
  });
}
