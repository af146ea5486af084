import type { Ctx } from '../../platform/context.ts';
import { handIn } from './hand-in.ts';

/** Hands in again what was sent back, also after the round's end; the fields that were sent back count as answered. */
export async function resubmitScenario(ctx: Ctx, id: string, revision: number): Promise<void> {
  await handIn(ctx, id, { revision, verb: 'resubmit' });
}
