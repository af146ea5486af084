import type { Tx } from '@jiebang/db/client';
import type { UserActor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { lockChallenge } from './challenges.repository.ts';
import { can, mayCheck, mayWithdraw, type ProposalAction, visibleTo, windowOf } from './proposals.policy.ts';
import { findProposal, lockProposal, type ProposalPlace } from './proposals.repository.ts';

/** A proposal that the actor may see now, or the 404 that a missing one gets. */
export async function requireProposal(
  tx: Tx,
  actor: UserActor,
  id: string,
  now: Date,
): Promise<ProposalPlace> {
  const place = await findProposal(tx, id, actor.userId, visibleTo(actor, now));
  if (!place) throw notFound('proposal');
  return place;
}

/**
 * A proposal with which the actor may do this, held until commit. The challenge is held first (shared): the closing
 * sweep and a selection come wholly before or wholly after. `at` is the instant that is held against the deadline.
 */
export async function holdProposal(
  work: Work,
  actor: UserActor,
  id: string,
  action: ProposalAction,
  at: Date,
): Promise<ProposalPlace> {
  const seen = await requireProposal(work.tx, actor, id, work.now);
  await lockChallenge(work.tx, seen.challenge.id, 'share');
  await lockProposal(work.tx, id);
  const place = await requireProposal(work.tx, actor, id, work.now);
  if (can(actor, action, place, at)) return place;
  throw refusal(actor, action, place, at);
}

const APPLICANTS: readonly ProposalAction[] = ['edit', 'submit', 'withdraw', 'correct'];

/** Why not, in the words that help most: first whose matter it is, then the clock, then the state. */
export function refusal(actor: UserActor, action: ProposalAction, place: ProposalPlace, at: Date): AppError {
  const { proposal, challenge, dueAt } = place;
  if (!APPLICANTS.includes(action)) {
    if (!mayCheck(actor, place)) return new AppError('conflict_of_interest', 'own body');
    return new AppError('wrong_state', `${proposal.status} on ${challenge.status}`);
  }
  if (place.role === null) return new AppError('forbidden', 'not of the applicant');
  if (action === 'withdraw' && !mayWithdraw(actor, place)) return new AppError('forbidden', 'member');
  if (action === 'submit' && place.inPoster) return new AppError('own_challenge');
  if (proposal.status === 'correction' && dueAt !== null && at >= dueAt && action !== 'withdraw')
    return new AppError('correction_overdue', '', { details: { dueAt: dueAt.toISOString() } });
  const late = action !== 'correct' && proposal.status !== 'correction';
  if (late && windowOf(challenge, at) !== 'accepting') return challengeClosed(challenge);
  return new AppError('wrong_state', `${action} of ${proposal.status}`);
}

export const challengeClosed = ({ status, deadlineAt }: { status: string; deadlineAt: Date }) =>
  status === 'suspended'
    ? new AppError('challenge_suspended')
    : new AppError('challenge_closed', '', { details: { deadlineAt: deadlineAt.toISOString() } });

/** The text that was sent must be the text that is there: somebody may have saved meanwhile. */
export function requireRevision({ proposal }: ProposalPlace, revision: number): void {
  if (proposal.revision !== revision)
    throw new AppError('conflict', 'revision', { details: { revision: proposal.revision } });
}
