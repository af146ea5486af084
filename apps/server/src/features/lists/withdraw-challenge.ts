import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { challengeLifecycle } from '@jiebang/domain/lists/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { challengeStatusOf } from './lists.policy.ts';
import { postAct } from './post-act.ts';
import { requireChallenge, requireList } from './require-list.ts';
import { tellWithdrawn } from './tell-about-list.ts';
import { withdrawChallenges } from './withdraw-challenges.ts';

/** Withdraws one published challenge; in preparation it is removed instead. Its page stays and says why. */
export async function withdrawChallenge(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<void> {
  await transact(ctx, async (work) => {
    const { listId } = (await requireChallenge(work, id)).challenge;
    const list = await requireList(work, listId);
    const place = await requireChallenge(work, id);
    const { challenge } = place;
    if (!challenge.publishedAt || !allows(challengeLifecycle, 'withdraw', challengeStatusOf(challenge)))
      throw new AppError('wrong_state', challenge.status);
    await withdrawChallenges(work, [challenge], reason);
    await postAct(
      work,
      { list, challenge },
      { kind: 'withdraw_challenge', reason, by: ctx.actor.userId as string, at: work.now },
    );
    await tellWithdrawn(work, list, [place], reason);
  });
}
