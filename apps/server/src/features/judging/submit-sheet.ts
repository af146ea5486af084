import { assignments } from '@jiebang/db/schema/judging';
import { assignmentLifecycle } from '@jiebang/domain/judging/lifecycle';
import { checkSheet, type SheetProblemCode, totalOf } from '@jiebang/domain/judging/sheet';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { listOpenSeats } from './assignments.repository.ts';
import { keepPromises, requireMine, requireRevision } from './require-panel.ts';
import { insertSheetVersion, type MyAssignment, sheetSm3, updateSheet } from './sheets.repository.ts';
import { tellComplete } from './tell-the-bureau.ts';

const MESSAGES: Record<SheetProblemCode, string> = {
  mark_missing: 'Give a mark.',
  mark_out_of_range: 'Marks are 0 to 100.',
  mark_too_fine: 'Two decimals at most.',
  reason_missing: 'A mark below 60 or of 100 needs a reason.',
};

/**
 * Hands the sheet in: what stands there is checked, totalled exactly, kept as a version under its SM3, and locked. The
 * panel is held, so that of two last sheets at once one is the last, and the bureau is told once.
 */
export async function submitSheet(ctx: Ctx, id: string, { revision }: { revision: number }): Promise<void> {
  const actor = requireUser(ctx);
  await keepPromises(() =>
    transact(ctx, async (work) => {
      const mine = await requireMine(work, actor, id, 'submit');
      const { marks, comment, total } = requireWhole(mine, revision);
      const updatedAt = work.now;
      if (!(await updateSheet(work.tx, { assignmentId: id, revision }, { total, updatedAt })))
        throw new AppError('conflict', 'revision');
      const sm3 = sheetSm3({ marks, comment });
      const version = await insertSheetVersion(work.tx, {
        assignmentId: id,
        marks,
        comment,
        total,
        sm3,
        submittedAt: work.now,
      });
      await transition(work, {
        table: assignments,
        lifecycle: assignmentLifecycle,
        verb: 'submit',
        id,
        set: { submittedAt: work.now },
        // The hash holds the sheet without telling it to whoever reads the log before the panel is sealed.
        data: { entry: mine.number, version, sm3 },
      });
      const open = await listOpenSeats(work.tx, mine.panel.id);
      if (open.length === 0) await tellComplete(work, mine.panel.id, `${id}:${version}`);
    }),
  );
}

/** The sheet as it was last saved; refused with every problem at its criterion. */
function requireWhole({ sheet, panel }: MyAssignment, revision: number) {
  if (!sheet) throw new AppError('wrong_state', 'no sheet');
  requireRevision(sheet.revision, revision);
  const { criteria } = panel.rubric;
  const problems = checkSheet(criteria, sheet.marks);
  const total = totalOf(criteria, sheet.marks);
  if (problems.length > 0 || total === null)
    throw new AppError('sheet_incomplete', '', {
      errors: problems.map(({ criterion, code }) => ({
        path: `marks.${criterion}.${code === 'reason_missing' ? 'reason' : 'mark'}`,
        code,
        message: MESSAGES[code],
      })),
      details: { problems: problems.length },
    });
  return { marks: sheet.marks, comment: sheet.comment, total };
}
