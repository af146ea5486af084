import {
  applyErrata,
  countExcerpt,
  type ErratumField,
  isErratum,
  isOfChallenge,
} from '@jiebang/domain/lists/errata';
import type { Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { errataOn } from './acts.presenter.ts';
import type { ChallengeRow } from './challenges.repository.ts';
import { type ListRow, listActsOf } from './lists.repository.ts';
import type { PreparedActRow } from './prepared-acts.repository.ts';
import { requireBeforeNeed } from './require-before-need.ts';

type Act = Pick<PreparedActRow, 'kind' | 'detail' | 'toAt'>;
export type HeldPlace = { list: ListRow; challenge: ChallengeRow | null };

/**
 * Can the act be done now? Asked when it is prepared and again when it is approved, because the text or the clock may
 * have gone on in between. The caller holds the list.
 */
export async function checkAct(work: Work, act: Act, { list, challenge }: HeldPlace): Promise<void> {
  if (list.status !== 'published') throw new AppError('wrong_state', `list is ${list.status}`);
  if (challenge?.status === 'withdrawn') throw new AppError('wrong_state', 'challenge is withdrawn');
  if (act.kind === 'erratum') return await checkErratum(work, act, { list, challenge });
  if (act.kind === 'suspend') return checkSuspension(work, challenge);
  if (act.kind === 'resume') checkResumption(work, act, challenge);
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
