import { proposals } from '@jiebang/db/schema/proposals';
import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { moveChallenge } from '../lists/public.ts';
import { notify } from '../notifications/public.ts';
import {
  type ChallengePlace,
  listCandidates,
  listPosterManagers,
  listProposalRows,
  lockChallenge,
} from './challenges.repository.ts';
import { findOrganisationNames } from './organisation-names.ts';
import { requireReceivedChallenge } from './require-challenge.ts';
import { requireAllChecked, requireJudging } from './select-proposals.ts';
import { tellApplicants } from './tell-applicants.ts';

/**
 * Declares a closed challenge unclaimed (流标), for the reason given: too few valid proposals, or none that serves. How
 * few is too few differs between programmes, so that the bureau decides; every proposal must have been checked, and
 * none may be shortlisted. Poster and applicants are told.
 */
export async function declareUnclaimed(ctx: Ctx, id: string, reason: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    await requireReceivedChallenge(work.tx, actor, id);
    await lockChallenge(work.tx, id, 'alone');
    const place = await requireReceivedChallenge(work.tx, actor, id);
    if (place.inPoster) throw new AppError('conflict_of_interest', 'belongs to the poster');
    requireJudging(place.challenge, work.now);
    const candidates = await listCandidates(work.tx, id);
    requireAllChecked(candidates);
    if (candidates.some(({ status }) => status === 'shortlisted'))
      throw new AppError('wrong_state', 'a selection stands');
    const valid = candidates.filter(({ status }) => ['valid', 'reserve', 'not_selected'].includes(status));
    await moveChallenge(work, id, 'declare_unclaimed', { valid: valid.length, reason });
    await tellPoster(work, place, reason);
    await passOver(
      work,
      place,
      valid.map((one) => one.id),
      reason,
    );
  });
}

async function tellPoster(work: Work, { challenge }: ChallengePlace, reason: string): Promise<void> {
  for (const userId of await listPosterManagers(work.tx, challenge.organisationId))
    await notify(work, {
      userId,
      kind: 'challenge_unclaimed',
      data: { challenge: challenge.title, reason },
      link: `/challenges/${challenge.code}`,
      dedupeKey: `challenge_unclaimed:${challenge.id}`,
    });
}

/** Nobody is left without an answer. */
async function passOver(work: Work, { challenge }: ChallengePlace, ids: string[], reason: string) {
  const rows = await listProposalRows(work.tx, ids);
  const names = await findOrganisationNames(work.tx, rows);
  for (const proposal of rows) {
    if (proposal.status !== 'not_selected')
      await transition(work, {
        table: proposals,
        lifecycle: proposalLifecycle,
        verb: 'pass_over',
        id: proposal.id,
        set: { standingReason: reason, updatedAt: work.now },
        data: { challengeId: challenge.id },
      });
    await tellApplicants(
      work,
      { proposal, challenge, organisationName: names.get(proposal.organisationId) ?? '' },
      { kind: 'proposal_unclaimed', data: { reason }, key: '' },
    );
  }
}
