import { challenges } from '@jiebang/db/schema/lists';
import { challengeLifecycle, type PreparedActKind } from '@jiebang/domain/lists/lifecycle';
import { gt } from 'drizzle-orm';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { listChallengeRows } from './challenges.repository.ts';
import { checkAct, type HeldPlace } from './check-act.ts';
import { postAct } from './post-act.ts';
import type { PreparedActRow } from './prepared-acts.repository.ts';
import { decideAct, requirePreparedAct } from './require-prepared-act.ts';
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
    const kind = act.kind as PreparedActKind;
    await takeEffect(work, act, place);
    const actId = await postAct(work, place, {
      kind,
      reason,
      detail,
      fromAt: toAt ? (place.challenge?.deadlineAt ?? null) : null,
      toAt,
      by,
      at: work.now,
    });
    await decideAct(work, act, 'approve', { decidedBy: by, decidedAt: work.now, actId }, { actId });
    const places = await listChallengeRows(work.tx, act.listId, undefined);
    const concerned = places.filter(({ challenge }) =>
      place.challenge ? challenge.id === place.challenge.id : challenge.status !== 'withdrawn',
    );
    await tellActPosted(work, place, concerned, { id: actId, kind, reason });
    return act.listId;
  });
}

/** An erratum and a clarification only stand beside the text; the others move the challenge. */
async function takeEffect(work: Work, act: PreparedActRow, { challenge }: HeldPlace): Promise<void> {
  if (!challenge || (act.kind !== 'suspend' && act.kind !== 'resume')) return;
  const { id, listId, code } = challenge;
  const data = { listId, code, reason: act.reason };
  if (act.kind === 'suspend')
    await transition(work, {
      table: challenges,
      lifecycle: challengeLifecycle,
      verb: 'suspend',
      id,
      when: gt(challenges.deadlineAt, work.now),
      data,
    });
  else
    await transition(work, {
      table: challenges,
      lifecycle: challengeLifecycle,
      verb: 'resume',
      id,
      ...(act.toAt ? { set: { deadlineAt: act.toAt } } : {}),
      data: { ...data, deadlineAt: (act.toAt ?? challenge.deadlineAt)?.toISOString() ?? null },
    });
}
