import type { Mark } from '@jiebang/db/schema/judging';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { keepPromises, requireMine, requireRevision } from './require-panel.ts';
import { updateSheet } from './sheets.repository.ts';

type Changes = { marks?: Mark[] | undefined; comment?: string | undefined };

/**
 * Saves a draft that nobody but its judge reads, as it is typed: a mark of 101 is kept and told of when the sheet is
 * handed in. Criteria that are not named stay; of two tabs the second is told, and nothing is overwritten.
 */
export async function saveSheet(
  ctx: Ctx,
  id: string,
  { revision, changes }: { revision: number; changes: Changes },
): Promise<void> {
  const actor = requireUser(ctx);
  await keepPromises(() =>
    transact(ctx, async (work) => {
      const { sheet, panel } = await requireMine(work, actor, id, 'edit');
      if (!sheet) throw new Error(`assignment ${id} is being scored without a sheet`);
      requireRevision(sheet.revision, revision);
      const criteria = panel.rubric.criteria.length;
      const stray = changes.marks?.findIndex(({ criterion }) => criterion >= criteria) ?? -1;
      if (stray >= 0)
        throw new AppError('invalid_request', 'no such criterion', {
          errors: [
            { path: `changes.marks.${stray}.criterion`, code: 'unknown', message: 'No such criterion.' },
          ],
        });
      const set = {
        ...(changes.marks ? { marks: merge(sheet.marks, changes.marks) } : {}),
        ...(changes.comment === undefined ? {} : { comment: changes.comment }),
      };
      if (Object.keys(set).length === 0) return;
      if (!(await updateSheet(work.tx, { assignmentId: id, revision }, { ...set, updatedAt: work.now })))
        throw new AppError('conflict', 'revision');
      // That it was saved, not what it says: a mark that was not given is nobody's to read.
      await work.audit({
        action: 'scoresheet.save',
        subjectType: 'assignment',
        subjectId: id,
        data: { revision: revision + 1, changed: Object.keys(set) },
      });
    }),
  );
}

function merge(before: readonly Mark[], changed: readonly Mark[]): Mark[] {
  const byCriterion = new Map([...before, ...changed].map((mark) => [mark.criterion, mark]));
  return [...byCriterion.values()].toSorted((a, b) => a.criterion - b.criterion);
}
