import type { Ctx } from '../../platform/context.ts';
import { handIn } from './hand-in.ts';

/** Hands a draft in, while its round is open. */
export async function submitScenario(ctx: Ctx, id: string, revision: number): Promise<void> {
  await handIn(ctx, id, { revision, verb: 'submit' });
}
