import type { updatePanel as endpoint } from '@jiebang/contracts/judging';
import type { z } from 'zod';
import { changedFields } from '../../platform/changed-fields.ts';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { parseDate } from '../../platform/parse-date.ts';
import { listPool } from './list-pool.ts';
import { listJudgeIds, replaceJudges, updatePanelRow } from './panels.repository.ts';
import { keepPromises, requirePanel, requireRevision } from './require-panel.ts';

type Input = z.output<(typeof endpoint)['body']>;

/** Saves what a panel will be; two officers at once never overwrite each other. Half of it may still be missing. */
export async function updatePanel(ctx: Ctx, id: string, input: Input): Promise<void> {
  const { revision, judgeIds, dueAt, ...rest } = input;
  const changes = { ...rest, ...(dueAt === undefined ? {} : { dueAt: parseDate('dueAt', dueAt) }) };
  await keepPromises(() =>
    transact(ctx, async (work) => {
      const { panel } = await requirePanel(work, id, 'draft');
      requireRevision(panel.revision, revision);
      const judges = judgeIds && (await saveJudges(work, id, judgeIds));
      const changed = changedFields(panel as Record<string, unknown>, changes);
      if (!changed && !judges) return;
      if (!(await updatePanelRow(work.tx, id, revision, changed?.set ?? {})))
        throw new AppError('conflict', 'revision');
      await work.audit({
        action: 'panel.update',
        subjectType: 'panel',
        subjectId: id,
        data: { revision: revision + 1, ...changed?.set, before: changed?.before ?? {}, ...judges },
      });
    }),
  );
}

/** Who was chosen and who no longer is; null when nothing would change. */
async function saveJudges(work: Work, id: string, judgeIds: readonly string[]) {
  await requireInPool(work, judgeIds);
  const before = new Set(await listJudgeIds(work.tx, id));
  const after = new Set(judgeIds);
  const added = [...after].filter((one) => !before.has(one));
  const removed = [...before].filter((one) => !after.has(one));
  if (added.length + removed.length === 0) return null;
  await replaceJudges(work.tx, id, [...after]);
  return { judgesAdded: added, judgesRemoved: removed };
}

/** Refuses who is no judge, at their place. */
export async function requireInPool(work: Work, judgeIds: readonly string[]): Promise<void> {
  const pool = new Set((await listPool(work.tx)).map(({ id }) => id));
  const errors = judgeIds.flatMap((id, at) =>
    pool.has(id)
      ? []
      : [
          {
            path: `judgeIds.${at}`,
            code: 'not_a_judge',
            message: 'This person is not in the pool of judges.',
          },
        ],
  );
  if (errors.length > 0) throw new AppError('invalid_request', 'not in the pool', { errors });
}
