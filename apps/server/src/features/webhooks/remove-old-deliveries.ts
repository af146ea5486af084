import { type Ctx, transact } from '../../platform/context.ts';
import { removeOver } from './deliveries.repository.ts';

const DAY_MS = 86_400_000;
const AT_ONCE = 1_000;

/** Removes what was delivered or given up longer ago than JIEBANG_WEBHOOKS_KEPT_DAYS. Answers how many. */
export async function removeOldDeliveries(ctx: Ctx): Promise<number> {
  const { clock, env } = ctx.services;
  const before = new Date(clock.now().getTime() - env.JIEBANG_WEBHOOKS_KEPT_DAYS * DAY_MS);
  let all = 0;
  for (;;) {
    const removed = await transact(ctx, ({ tx }) => removeOver(tx, before, AT_ONCE));
    all += removed;
    if (removed < AT_ONCE) return all;
  }
}
