import { emptyProposal } from '@jiebang/domain/proposals/content';
import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findRole } from '../organisations/public.ts';
import { type ChallengePlace, isInvited } from './challenges.repository.ts';
import { checks, windowOf } from './proposals.policy.ts';
import { findCounting, insertProposal } from './proposals.repository.ts';
import { requireKnownChallenge } from './require-challenge.ts';
import { challengeClosed } from './require-proposal.ts';

type Input = { challengeId: string; organisationId: string; startedAt: Date };

/** Begins a draft for a body one belongs to. Answers its id; of two colleagues at once one begins, the other is led to it. */
export async function startProposal(ctx: Ctx, input: Input): Promise<string> {
  const actor = requireUser(ctx);
  const { challengeId, organisationId } = input;
  return await transact(ctx, async (work) => {
    const place = await requireKnownChallenge(work.tx, actor, challengeId);
    await requireMayAnswer(work, actor, place, organisationId);
    if (windowOf(place.challenge, input.startedAt) !== 'accepting') throw challengeClosed(place.challenge);
    const id = await insertProposal(work.tx, {
      challengeId,
      organisationId,
      content: emptyProposal,
      demo: actor.demo,
      createdBy: actor.userId,
      createdAt: work.now,
      updatedAt: work.now,
    });
    if (!id) throw alreadyBegun(await findCounting(work.tx, challengeId, organisationId));
    await work.audit({
      action: 'proposal.start',
      subjectType: 'proposal',
      subjectId: id,
      data: { challengeId, organisationId },
    });
    return id;
  });
}

/** A poster's own people may not take its challenge, nor its body; nor may those who will open the seals. */
async function requireMayAnswer(
  work: Work,
  actor: UserActor,
  { challenge, inPoster }: ChallengePlace,
  organisationId: string,
): Promise<void> {
  if (checks(actor)) throw new AppError('forbidden', 'checks proposals');
  if (inPoster || organisationId === challenge.organisationId) throw new AppError('own_challenge');
  if (!(await findRole(work.tx, organisationId, actor.userId)))
    throw new AppError('invalid_request', 'not a member of the body', {
      errors: [
        { path: 'organisationId', code: 'not_a_member', message: 'Choose a body that you belong to.' },
      ],
    });
  if (challenge.content.openness === 'directed' && !(await isInvited(work.tx, challenge.id, organisationId)))
    throw new AppError('not_invited');
}

function alreadyBegun(existing: Awaited<ReturnType<typeof findCounting>>): AppError {
  if (!existing) return new AppError('conflict', 'begun and gone meanwhile');
  const { id: proposalId, status, code } = existing;
  return new AppError('proposal_exists', '', { details: { proposalId, status, code } });
}
