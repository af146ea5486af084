import { assignments, panels } from '@jiebang/db/schema/judging';
import { assignmentLifecycle, panelLifecycle } from '@jiebang/domain/judging/lifecycle';
import type { Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { listSubmitted } from './assignments.repository.ts';
import { openItems } from './open-items.ts';
import { requirePanel } from './require-panel.ts';

/**
 * Seals a panel and its sheets in the caller's transaction, which seals the ranking. The panel is taken first: a hand-in
 * or a reopening at the same moment comes before, and is seen here, or after, and is refused. While a sheet is not in,
 * `panel_unfinished` says which.
 */
export async function sealPanel(work: Work, panelId: string): Promise<void> {
  const { panel } = await requirePanel(work, panelId);
  if (panel.status !== 'open') throw new AppError('wrong_state', `panel is ${panel.status}`);
  const open = await openItems(work.tx, panelId);
  if (open.length > 0)
    throw new AppError('panel_unfinished', '', {
      errors: open.map(({ code, entry, seat, words }) => ({
        path: `entries.${entry}.seats.${seat}`,
        code,
        message: words.en,
      })),
      details: { open: open.length },
    });
  for (const id of await listSubmitted(work.tx, panelId))
    await transition(work, {
      table: assignments,
      lifecycle: assignmentLifecycle,
      verb: 'seal',
      id,
      data: { panelId },
    });
  await transition(work, {
    table: panels,
    lifecycle: panelLifecycle,
    verb: 'seal',
    id: panelId,
    // From here on anyone can draw again and compare.
    data: { seed: panel.seed },
  });
}
