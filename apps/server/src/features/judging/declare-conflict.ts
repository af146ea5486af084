import { assignments } from '@jiebang/db/schema/judging';
import { assignmentLifecycle, type ConflictKind } from '@jiebang/domain/judging/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { requireMine } from './require-panel.ts';
import { tellConflict } from './tell-the-bureau.ts';

/** The judge gives an entry back, with what stands between them; the material is closed to them and the bureau is told. */
export async function declareConflict(
  ctx: Ctx,
  id: string,
  { kind, note }: { kind: ConflictKind; note: string },
): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const mine = await requireMine(work, actor, id, 'declare_conflict');
    await transition(work, {
      table: assignments,
      lifecycle: assignmentLifecycle,
      verb: 'declare_conflict',
      id,
      set: { conflictKind: kind, conflictNote: note },
      // The note may tell of family; the log that auditors read says what kind it was.
      data: { entry: mine.number, kind },
    });
    await tellConflict(work, mine, { judge: actor.name, kind });
  });
}
