import type { Ctx } from '../../platform/context.ts';
import { decide } from './decide.ts';

/** Rejects in formal review, or when every opinion is in. */
export async function rejectScenario(ctx: Ctx, id: string, reason: string): Promise<void> {
  await decide(ctx, id, { verb: 'reject', reason });
}
