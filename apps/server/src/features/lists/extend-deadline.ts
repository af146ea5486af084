import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { parseDate } from '../../platform/parse-date.ts';
import { listChallengeRows, lockChallenges, updateOpenDeadlines } from './challenges.repository.ts';
import { isExtendable } from './lists.policy.ts';
import { updateListDeadline } from './lists.repository.ts';
import { postAct } from './post-act.ts';
import { requireBeforeNeed } from './require-before-need.ts';
import { requireList } from './require-list.ts';
import { tellExtended } from './tell-about-list.ts';

/** What the new deadline is for: a suspended challenge resumes with it. */
const STANDING = ['open', 'suspended'];

/**
 * Moves the deadline of a published list later, for all its open challenges at once. Only while it has not passed:
 * after it, judging may have begun. The act with its reason stands on the page from then on; posters, applicants and
 * invited bodies are told.
 */
export async function extendDeadline(
  ctx: Ctx,
  id: string,
  input: { deadlineAt: string; reason: string },
): Promise<void> {
  const to = parseDate('deadlineAt', input.deadlineAt);
  const { reason } = input;
  await transact(ctx, async (work) => {
    const list = await requireList(work, id);
    const from = list.deadlineAt;
    if (list.status !== 'published' || !from) throw new AppError('wrong_state', list.status);
    if (!isExtendable(list, await lockChallenges(work.tx, id), work.now))
      throw new AppError('deadline_passed');
    if (to <= from) throw new AppError('deadline_earlier');
    const places = await listChallengeRows(work.tx, id, undefined);
    const open = places.filter(({ challenge }) => STANDING.includes(challenge.status));
    requireBeforeNeed(
      open.map(({ challenge }) => challenge),
      to,
    );
    await Promise.all([updateListDeadline(work.tx, id, to), updateOpenDeadlines(work.tx, id, to)]);
    const actId = await postAct(
      work,
      { list, challenge: null },
      { kind: 'extend', reason, fromAt: from, toAt: to, by: ctx.actor.userId as string, at: work.now },
    );
    await work.audit({
      action: 'challenge_list.extend',
      subjectType: 'challenge_list',
      subjectId: id,
      data: { actId, from: from.toISOString(), to: to.toISOString(), reason, challenges: open.length },
    });
    await tellExtended(work, list, open, { actId, from, to, reason });
  });
}
