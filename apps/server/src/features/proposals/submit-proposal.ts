import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { handIn, requireComplete } from './hand-in.ts';
import { holdProposal, requireRevision } from './require-proposal.ts';

/**
 * Submits a proposal: number, signed receipt and audit event in one transaction. `startedAt` is the instant the request
 * began, held against the deadline: a slow line or a fast sweep costs nobody what was sent in time. Of two members at
 * once the second finds it submitted. Answers the id.
 */
export async function submitProposal(
  ctx: Ctx,
  id: string,
  { revision, startedAt }: { revision: number; startedAt: Date },
): Promise<string> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const place = await holdProposal(work, actor, id, 'submit', startedAt);
    requireRevision(place, revision);
    requireComplete(place);
    await handIn(ctx, work, place, { verb: 'submit', version: 1, startedAt });
    return id;
  });
}
