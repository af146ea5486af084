import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { notify } from '../notifications/public.ts';
import { handIn, requireComplete } from './hand-in.ts';
import { findVersion, type ProposalPlace, updateAnswered } from './proposals.repository.ts';
import { holdProposal, requireRevision } from './require-proposal.ts';

/** Hands in the corrections asked for, with a receipt of their own; what was handed in before stays on record. */
export async function correctProposal(
  ctx: Ctx,
  id: string,
  { revision, startedAt }: { revision: number; startedAt: Date },
): Promise<string> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const place = await holdProposal(work, actor, id, 'correct', startedAt);
    requireRevision(place, revision);
    requireComplete(place);
    const last = await findVersion(work.tx, id, undefined);
    const version = (last?.version ?? 0) + 1;
    const askedBy = await updateAnswered(work.tx, id, work.now);
    await handIn(ctx, work, place, { verb: 'correct', version, startedAt });
    for (const userId of askedBy) await tell(work, place, userId, version);
    return id;
  });
}

async function tell(work: Work, place: ProposalPlace, userId: string, version: number): Promise<void> {
  const { proposal, challenge, organisationName } = place;
  await notify(work, {
    userId,
    kind: 'proposal_corrected',
    data: { challenge: challenge.title, organisation: organisationName, code: proposal.code ?? '' },
    link: `/workspace/proposals/${proposal.id}`,
    dedupeKey: `proposal_corrected:${proposal.id}:${version}`,
  });
}
