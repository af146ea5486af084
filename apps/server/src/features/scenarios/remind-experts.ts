import { REMIND_BEFORE_HOURS } from '@jiebang/domain/scenarios/review-clock';
import { type Ctx, transact } from '../../platform/context.ts';
import { notify } from '../notifications/public.ts';
import { listDueSoon } from './opinions.repository.ts';

const HOUR_MS = 3_600_000;
const BATCH = 100;

/**
 * Reminds experts once whose opinion falls due within a day; who was asked within the hour knows. Two workers at once
 * remind once: the notification's key is unique. Answers how many.
 */
export async function remindExperts(ctx: Ctx): Promise<number> {
  const now = ctx.services.clock.now();
  const span = {
    now,
    until: new Date(now.getTime() + REMIND_BEFORE_HOURS * HOUR_MS),
    askedBefore: new Date(now.getTime() - HOUR_MS),
  };
  const due = await listDueSoon(ctx.services.db, span, BATCH);
  if (due.length === 0) return 0;
  await transact(ctx, async (work) => {
    for (const { id, expertId, code, title, dueAt } of due)
      await notify(work, {
        userId: expertId,
        kind: 'opinion_due',
        data: { code: code ?? '', title, dueAt: dueAt.toISOString() },
        link: `/workspace/opinions/${id}`,
        dedupeKey: `opinion_due:${id}`,
      });
  });
  return due.length;
}
