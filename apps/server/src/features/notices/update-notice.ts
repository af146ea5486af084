import type { PeriodUnit } from '@jiebang/domain/calendar/working-days';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { updateDraft } from './notices.repository.ts';
import { requireNotice } from './require-notice.ts';

type Changes = {
  title?: Text | undefined;
  body?: Text | undefined;
  periodLength?: number | undefined;
  periodUnit?: PeriodUnit | undefined;
};

/** Changes a draft of one's own; two windows never overwrite each other. Fields that are not given stay. */
export async function updateNotice(
  ctx: Ctx,
  id: string,
  { revision, ...input }: Changes & { revision: number },
): Promise<void> {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  await transact(ctx, async (work) => {
    await requireNotice(ctx, work, id, 'edit');
    if (!(await updateDraft(work.tx, id, revision, Object.fromEntries(given))))
      throw new AppError('conflict', 'revision');
    await work.audit({
      action: 'notice.update',
      subjectType: 'notice',
      subjectId: id,
      data: { changed: given.map(([field]) => field), revision: revision + 1 },
    });
  });
}
