import {
  applyErrata,
  countExcerpt,
  type ErratumField,
  isErratum,
  isOfChallenge,
} from '@jiebang/domain/lists/errata';
import type { ListActKind } from '@jiebang/domain/lists/lifecycle';
import type { Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { errataOn } from './acts.presenter.ts';
import type { ChallengeRow } from './challenges.repository.ts';
import { isExtendable, isUnderWay, isWithdrawable } from './lists.policy.ts';
import { type ListRow, listActsOf } from './lists.repository.ts';
import type { PreparedActRow } from './prepared-acts.repository.ts';
import { requireBeforeNeed } from './require-before-need.ts';

type Act = Pick<PreparedActRow, 'kind' | 'detail' | 'toAt'>;
/** A list with its challenges, and the one of them that is meant; null: the list as a whole. */
export type HeldPlace = { list: ListRow; challenges: ChallengeRow[]; challenge: ChallengeRow | null };

/** What a new deadline is for: a suspended challenge resumes with it. */
const STANDING = ['open', 'suspended'];

/**
 * Can the act be done now? Asked when it is prepared and again when it is approved, because the text or the clock may
 * have gone on in between. The caller holds the list.
 */
export async function checkAct(work: Work, act: Act, place: HeldPlace): Promise<void> {
  const { list, challenges, challenge } = place;
  if (list.status !== 'published') throw new AppError('wrong_state', `list is ${list.status}`);
  if (challenge?.status === 'withdrawn') throw new AppError('wrong_state', 'challenge is withdrawn');
  switch (act.kind as ListActKind) {
    case 'erratum':
      return await checkErratum(work, act, place);
    case 'clarification':
      return;
    case 'suspend':
      return checkSuspension(work, challenge);
    case 'resume':
      return checkResumption(work, act, challenge);
    case 'extend':
      return checkExtension(work, act, place);
    case 'withdraw':
      // What has begun is ended by itself, with its own reason.
      if (challenges.some(isUnderWay)) throw new AppError('challenges_under_way');
      return;
    case 'withdraw_challenge':
      if (!challenge || !isWithdrawable(challenge))
        throw new AppError('wrong_state', `challenge is ${challenge?.status}`);
      return;
  }
}

/** The excerpt stands exactly once in the text as the errata before have left it. */
async function checkErratum(work: Work, { detail }: Act, { list, challenge }: HeldPlace): Promise<void> {
  if (!isErratum(detail)) throw new AppError('invalid_request', 'no erratum');
  const acts = await listActsOf(work.tx, [list.id], undefined);
  const before = errataOn(acts, challenge?.id ?? null).filter(({ field }) => field === detail.field);
  const count = countExcerpt(applyErrata(frozenText(list, challenge, detail.field), before), detail.excerpt);
  if (count !== 1) throw new AppError('excerpt_not_once', '', { details: { count } });
}

/** A text as it was published. */
export function frozenText(
  list: Pick<ListRow, 'preamble'>,
  challenge: Pick<ChallengeRow, 'content'> | null,
  field: ErratumField,
): string {
  if (!isOfChallenge(field)) return list.preamble;
  if (!challenge) throw notFound('challenge of an erratum');
  return challenge.content[field];
}

/** Later only, and only while it has not passed: after it, judging may have begun. */
function checkExtension(work: Work, { toAt }: Act, { list, challenges }: HeldPlace): void {
  if (!isExtendable(list, challenges, work.now)) throw new AppError('deadline_passed');
  if (!toAt || !list.deadlineAt || toAt <= list.deadlineAt) throw new AppError('deadline_earlier');
  const standing = challenges.filter(({ status }) => STANDING.includes(status));
  requireBeforeNeed(standing, toAt);
}

function checkSuspension(work: Work, challenge: ChallengeRow | null): void {
  if (challenge?.status !== 'open' || !challenge.deadlineAt)
    throw new AppError('wrong_state', `challenge is ${challenge?.status}`);
  if (challenge.deadlineAt <= work.now) throw new AppError('deadline_passed');
}

function checkResumption(work: Work, { toAt }: Act, challenge: ChallengeRow | null): void {
  if (challenge?.status !== 'suspended' || !challenge.deadlineAt)
    throw new AppError('wrong_state', `challenge is ${challenge?.status}`);
  if (toAt && toAt <= challenge.deadlineAt) throw new AppError('deadline_earlier');
  if ((toAt ?? challenge.deadlineAt) <= work.now) throw new AppError('resume_needs_deadline');
  if (toAt) requireBeforeNeed([challenge], toAt);
}
