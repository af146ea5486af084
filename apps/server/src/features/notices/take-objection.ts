import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { clearHandler, updateHandler } from './objections.repository.ts';
import { withCase } from './require-case.ts';
import { namesOf, tellObjector, tellOfficers } from './tell-objector.ts';

/**
 * Takes a case, and with it the knowledge of who objected. Of two officers at once the second finds it taken. A case
 * whose officer has left the office may be taken anew, or its notice would never end.
 */
export async function takeObjection(ctx: Ctx, id: string): Promise<void> {
  const { userId } = requireUser(ctx);
  await withCase(ctx, id, 'take', async (work, { row }) => {
    if (!(await updateHandler(work.tx, id, userId, work.now))) throw new AppError('objection_taken');
    const { noticeId, handlerId } = row.objection;
    await work.audit({
      action: 'objection.take',
      subjectType: 'objection',
      subjectId: id,
      data: { noticeId, from: handlerId },
    });
    await tellObjector(work, id, {
      kind: 'objection_taken',
      data: namesOf(row),
      once: work.now.toISOString(),
    });
  });
}

/** Gives a case back, for leave or for a conflict of interest; from then on the objector is hidden from this officer. */
export async function releaseObjection(ctx: Ctx, id: string): Promise<void> {
  await withCase(ctx, id, 'release', async (work, { row }) => {
    await clearHandler(work.tx, id);
    await work.audit({
      action: 'objection.release',
      subjectType: 'objection',
      subjectId: id,
      data: { noticeId: row.objection.noticeId },
    });
    await tellOfficers(work, id, namesOf(row), work.now.toISOString());
  });
}
