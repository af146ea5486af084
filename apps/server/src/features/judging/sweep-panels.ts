import { REMIND_BEFORE_HOURS } from '@jiebang/domain/scenarios/review-clock';
import { type Ctx, transact } from '../../platform/context.ts';
import { isWrongState } from '../../platform/errors.ts';
import { listOpenSeats } from './assignments.repository.ts';
import { cancelPanel } from './cancel-panel.ts';
import { type DueSpan, findPanel, listDuePanels, listOrphans } from './panels.repository.ts';
import { tellOwing } from './tell-about-panel.ts';
import { tellOverdue } from './tell-the-bureau.ts';

const HOUR_MS = 3_600_000;
const BATCH = 20;

/**
 * By the clock: judges who owe something are reminded a day before it is due, and when the date has passed the bureau is
 * told once. Sheets are still taken then; whether to wait, extend or relieve is for people. Two workers at once tell once:
 * the notification's key is unique. Answers how many panels were told of.
 */
export async function sweepPanels(ctx: Ctx): Promise<number> {
  const now = ctx.services.clock.now();
  const span: DueSpan = {
    now,
    soon: new Date(now.getTime() + REMIND_BEFORE_HOURS * HOUR_MS),
    // Who was drawn within the hour knows.
    openedBefore: new Date(now.getTime() - HOUR_MS),
  };
  for (const id of await listOrphans(ctx.services.db, BATCH)) await cancelOrphan(ctx, id);
  const due = await listDuePanels(ctx.services.db, span, BATCH);
  for (const id of due) await tellDue(ctx, id);
  return due.length;
}

async function tellDue(ctx: Ctx, id: string): Promise<void> {
  await transact(ctx, async (work) => {
    const place = await findPanel(work.tx, id);
    if (place?.panel.status !== 'open') return;
    const { dueAt } = place.panel;
    if (dueAt > work.now) await tellOwing(work, place, `before:${dueAt.toISOString()}`);
    else await tellOverdue(work, place, (await listOpenSeats(work.tx, id)).length);
  });
}

/** A competition that was cancelled has nothing to judge; of two workers at once one cancels its panel. */
async function cancelOrphan(ctx: Ctx, id: string): Promise<void> {
  try {
    await cancelPanel(ctx, id, { reason: '赛事已取消。' });
  } catch (error) {
    if (!isWrongState(error)) throw error;
  }
}
