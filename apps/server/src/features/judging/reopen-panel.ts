import { panels } from '@jiebang/db/schema/judging';
import { panelLifecycle } from '@jiebang/domain/judging/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { requirePanel } from './require-panel.ts';

/**
 * Opens a sealed panel again in the caller's transaction, because its ranking does not stand. Its sheets stay sealed
 * one by one until the bureau reopens those that are in question: the others were not objected to.
 */
export async function reopenPanel(work: Work, panelId: string, reason: string): Promise<void> {
  await requirePanel(work, panelId);
  await transition(work, {
    table: panels,
    lifecycle: panelLifecycle,
    verb: 'reopen',
    id: panelId,
    data: { reason },
  });
}
