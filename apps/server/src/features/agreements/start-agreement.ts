import { draftFromProposal } from '@jiebang/domain/agreements/content';
import type { Side } from '@jiebang/domain/agreements/lifecycle';
import { emptyProposal } from '@jiebang/domain/proposals/content';
import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { otherSide, sideOf } from './agreements.policy.ts';
import { insertAgreement } from './agreements.repository.ts';
import { requireAgreement } from './require-agreement.ts';
import { keepAct } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';
import {
  findHandedIn,
  findLiving,
  findWinner,
  lockChallenge,
  type WinnerPlace,
} from './winners.repository.ts';

/**
 * Begins the draft for a proposal that has won, out of what it said; either side may. Answers the id; of two sides at
 * once one begins, the other is led to it.
 */
export async function startAgreement(ctx: Ctx, proposalId: string): Promise<string> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const winner = await requireWinner(work, actor, proposalId);
    const side = sideOf(actor, winner);
    if (side === null) throw new AppError('both_sides');
    if (side === 'bureau') throw new AppError('forbidden', 'the bureau records, the sides write');
    const id = await openAgreement(work, actor, winner, side);
    const place = await requireAgreement(work.tx, actor, id);
    await keepAct(work, actor, place, { kind: 'start' });
    await tellSides(work, place, { to: [otherSide(side)], kind: 'agreement_started', data: {}, key: '' });
    return id;
  });
}

/** A winner on a challenge that still takes agreements, which stays as it is until commit. */
export async function requireWinner(
  work: Work,
  actor: UserActor,
  proposalId: string,
  lock: 'share' | 'alone' = 'share',
): Promise<WinnerPlace> {
  const seen = await findWinner(work.tx, actor, proposalId);
  if (!seen) throw notFound('winner');
  await lockChallenge(work.tx, seen.challenge.id, lock);
  const winner = (await findWinner(work.tx, actor, proposalId)) as WinnerPlace;
  if (winner.proposal.status !== 'won' || !['contracting', 'in_progress'].includes(winner.challenge.status))
    throw await refusal(work, winner);
  return winner;
}

async function refusal(work: Work, { proposal }: WinnerPlace): Promise<AppError> {
  const living = await findLiving(work.tx, proposal.id);
  return living ? exists(living) : new AppError('proposal_not_won', proposal.status);
}

const exists = ({ id, status }: { id: string; status: string }) =>
  new AppError('agreement_exists', '', { details: { agreementId: id, status } });

/** The row with its first text; refused where there is one. */
export async function openAgreement(work: Work, actor: UserActor, winner: WinnerPlace, pen: Side) {
  const { proposal, challenge, posterId, solverId } = winner;
  const handedIn = (await findHandedIn(work.tx, proposal.id)) ?? emptyProposal;
  const id = await insertAgreement(work.tx, {
    proposalId: proposal.id,
    challengeId: challenge.id,
    posterId,
    solverId,
    pen,
    content: draftFromProposal(handedIn),
    demo: actor.demo,
    createdBy: actor.userId,
    createdAt: work.now,
    updatedAt: work.now,
  });
  if (!id) {
    const living = await findLiving(work.tx, proposal.id);
    throw living ? exists(living) : new AppError('conflict', 'begun and gone meanwhile');
  }
  await work.audit({
    action: 'agreement.start',
    subjectType: 'agreement',
    subjectId: id,
    data: { challengeId: challenge.id, proposalId: proposal.id, pen },
  });
  return id;
}
