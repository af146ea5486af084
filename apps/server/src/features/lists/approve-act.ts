import type { ListActKind } from '@jiebang/domain/lists/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { listChallengeRows } from './challenges.repository.ts';
import { checkAct } from './check-act.ts';
import { postAct } from './post-act.ts';
import { decideAct, requirePreparedAct } from './require-prepared-act.ts';
import { takeEffect } from './take-effect.ts';
import { tellActPosted } from './tell-about-act.ts';

/**
 * Approves a prepared act: in one transaction it is checked against what is there now, done, linked into the chain,
 * public, and told to everybody whom it concerns. Never by who prepared it. Answers the id of the list.
 */
export async function approveAct(ctx: Ctx, id: string): Promise<string> {
  const by = ctx.actor.userId as string;
  return await transact(ctx, async (work) => {
    const { act, place } = await requirePreparedAct(ctx, work, id, 'approve');
    await checkAct(work, act, place);
    const { reason, detail, toAt } = act;
    const kind = act.kind as ListActKind;
    // Read before it takes effect: whose challenge goes with its list is told too.
    const concerned = (await listChallengeRows(work.tx, act.listId, undefined)).filter(({ challenge }) =>
      place.challenge ? challenge.id === place.challenge.id : challenge.status !== 'withdrawn',
    );
    await takeEffect(work, act, place);
    const actId = await postAct(work, place, {
      kind,
      reason,
      detail,
      fromAt: toAt ? (place.challenge ?? place.list).deadlineAt : null,
      toAt,
      by,
      at: work.now,
    });
    await decideAct(work, act, 'approve', { decidedBy: by, decidedAt: work.now, actId }, { actId });
    await tellActPosted(work, place, concerned, { id: actId, kind, reason, toAt });
    return act.listId;
  });
}
