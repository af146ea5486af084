import type { Ctx } from '../../platform/context.ts';
import { decide } from './decide.ts';

/** Approves when every opinion is in. The majority is shown, the decision and its reason are the bureau's. */
export async function approveScenario(ctx: Ctx, id: string, reason: string): Promise<void> {
  await decide(ctx, id, { verb: 'approve', reason });
}
