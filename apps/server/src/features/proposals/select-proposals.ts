import {
  checkSelection,
  type SelectionProblem,
  standingsOf,
  unchecked,
} from '@jiebang/domain/proposals/check-selection';
import { SELECTION_LIMITS } from '@jiebang/domain/proposals/lifecycle';
import type { Mode } from '@jiebang/domain/scenarios/content';
import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import {
  type ChallengePlace,
  findSelection,
  insertSelection,
  listCandidates,
  lockChallenge,
} from './challenges.repository.ts';
import { giveStandings } from './give-standings.ts';
import { isJudging, isOpened, maySelect } from './proposals.policy.ts';
import { requireReceivedChallenge } from './require-challenge.ts';

type Input = {
  challengeId: string;
  shortlisted: string[];
  reserve: string[];
  reason: string;
  supersedes: string | null;
};

/**
 * Selects: every valid proposal gets its standing in this one transaction, and is told. May be made anew until a notice
 * is posted; who makes it anew names the selection they saw, so that two choosers never undo each other unseen. The
 * challenge is held alone: a withdrawal or a finding comes wholly before or wholly after. Answers the selection's id.
 */
export async function selectProposals(ctx: Ctx, input: Input): Promise<string> {
  const actor = requireUser(ctx);
  const { challengeId: id, shortlisted, reserve, reason } = input;
  return await transact(ctx, async (work) => {
    await requireReceivedChallenge(work.tx, actor, id);
    await lockChallenge(work.tx, id, 'alone');
    const place = await requireReceivedChallenge(work.tx, actor, id);
    requireMaySelect(actor, place, work.now);
    const [candidates, present] = await Promise.all([
      listCandidates(work.tx, id),
      findSelection(work.tx, id),
    ]);
    requireAllChecked(candidates);
    if ((present?.id ?? null) !== input.supersedes)
      throw new AppError('conflict', 'another selection', { details: { selectionId: present?.id ?? null } });
    const mode = place.challenge.mode as Mode;
    refuseProblems(mode, checkSelection(mode, { shortlisted, reserve }, candidates));
    const selection = await insertSelection(work.tx, {
      challengeId: id,
      number: (present?.number ?? 0) + 1,
      shortlisted,
      reserve,
      reason,
      selectedBy: actor.userId,
      selectedAt: work.now,
    });
    const { number } = selection;
    await work.audit({
      action: 'challenge.select',
      subjectType: 'challenge',
      subjectId: id,
      data: { selectionId: selection.id, number, shortlisted, reserve },
    });
    await giveStandings(work, place.challenge, standingsOf({ shortlisted, reserve }, candidates), {
      number,
      reason,
    });
    return selection.id;
  });
}

function requireMaySelect(actor: UserActor, place: ChallengePlace, now: Date): void {
  const { challenge } = place;
  if (challenge.mode === 'contest') throw new AppError('decided_by_contest');
  if (!maySelect(actor, challenge.mode as Mode, place))
    throw new AppError(place.inPoster && !place.runsPoster ? 'conflict_of_interest' : 'forbidden');
  requireJudging(challenge, now);
}

/** Before the close nothing is opened, so nothing can be selected; after a notice the selection stands. */
export function requireJudging(challenge: { status: string; deadlineAt: Date }, now: Date): void {
  if (isJudging(challenge, now)) return;
  if (isOpened(challenge, now) || challenge.status === 'withdrawn')
    throw new AppError('wrong_state', challenge.status);
  throw new AppError('challenge_not_closed', '', {
    details: { deadlineAt: challenge.deadlineAt.toISOString() },
  });
}

/** A selection among proposals that were not all checked would be unfair to those that wait. */
export function requireAllChecked(candidates: Awaited<ReturnType<typeof listCandidates>>): void {
  const open = candidates.filter(({ status }) => (unchecked as readonly string[]).includes(status)).length;
  if (open > 0) throw new AppError('proposals_unchecked', '', { details: { open } });
}

const complaints: Record<SelectionProblem['code'], string> = {
  none: 'Select at least one.',
  too_many: 'More than may be selected.',
  no_reserve: 'This mode has no reserve pool.',
  not_valid: 'Not a valid proposal on this challenge.',
  twice: 'Named twice.',
};

function refuseProblems(mode: Mode, problems: SelectionProblem[]): void {
  if (problems.some(({ code }) => code === 'too_many'))
    throw new AppError('too_many_selected', '', { details: { limit: SELECTION_LIMITS[mode] } });
  if (problems.length === 0) return;
  throw new AppError('invalid_request', 'selection', {
    errors: problems.map(({ field, at, code }) => ({
      path: at === null ? field : `${field}.${at}`,
      code,
      message: complaints[code],
    })),
  });
}
