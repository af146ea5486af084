import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { listHolders } from '../identity/public.ts';
import { insertDepartmentMember, lockDepartment } from './departments.repository.ts';

/** Puts an officer into a department; who belongs to it already stays as they are. */
export async function addDepartmentMember(ctx: Ctx, id: string, userId: string): Promise<void> {
  await transact(ctx, async (work) => {
    if (!(await lockDepartment(work.tx, id))) throw notFound('department');
    const officers = await listHolders(work.tx, 'coreviews.give');
    if (!officers.some((officer) => officer.id === userId))
      throw new AppError('invalid_request', 'no officer', {
        errors: [
          {
            path: 'userId',
            code: 'no_officer',
            message: 'This account does not hold the role of an officer.',
          },
        ],
      });
    if (!(await insertDepartmentMember(work.tx, { departmentId: id, userId, joinedAt: work.now }))) return;
    await work.audit({
      action: 'department.add_member',
      subjectType: 'department',
      subjectId: id,
      data: { userId },
    });
  });
}
