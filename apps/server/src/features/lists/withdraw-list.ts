import { challengeLists } from '@jiebang/db/schema/lists';
import { listLifecycle } from '@jiebang/domain/lists/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { listChallengeRows, lockChallenges } from './challenges.repository.ts';
import { isUnderWay } from './lists.policy.ts';
import { postAct } from './post-act.ts';
import { requireList } from './require-list.ts';
import { tellWithdrawn } from './tell-about-list.ts';
import { withdrawChallenges } from './withdraw-challenges.ts';

const ENDED = ['withdrawn', 'unclaimed'];

/**
 * Withdraws a list with every challenge that can still be withdrawn. Refused when one is past judging: what has begun
 * is ended by itself, with its own reason. Of a published list the page stays and says why.
 */
export async function withdrawList(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<void> {
  await transact(ctx, async (work) => {
    const { publishedAt } = await requireList(work, id);
    const held = await lockChallenges(work.tx, id);
    if (held.some(isUnderWay)) throw new AppError('challenges_under_way');
    const list = await transition(work, {
      table: challengeLists,
      lifecycle: listLifecycle,
      verb: 'withdraw',
      id,
      set: { withdrawnReason: reason },
      data: { reason },
    });
    const rows = held.filter(({ status }) => !ENDED.includes(status));
    await withdrawChallenges(work, rows, reason);
    if (!publishedAt) return;
    const by = ctx.actor.userId as string;
    await postAct(work, { list, challenge: null }, { kind: 'withdraw', reason, by, at: work.now });
    const ids = new Set(rows.map((row) => row.id));
    const places = await listChallengeRows(work.tx, id, undefined);
    await tellWithdrawn(
      work,
      list,
      places.filter(({ challenge }) => ids.has(challenge.id)),
      reason,
    );
  });
}
