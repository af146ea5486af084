import { opinions } from '@jiebang/db/schema/scenarios';
import { opinionLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { notify } from '../notifications/public.ts';
import { requireOpinion } from './require-opinion.ts';

/** Gives the place on the panel back, with a reason; the clerk is told and names another. */
export async function recuseOpinion(ctx: Ctx, id: string, reason: string): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { scenario, title, opinion } = await requireOpinion(work, actor, id, 'recuse');
    await transition(work, {
      table: opinions,
      lifecycle: opinionLifecycle,
      verb: 'recuse',
      id,
      set: { recusalReason: reason, recusedAt: work.now },
      data: { scenarioId: scenario.id, reason },
    });
    await notify(work, {
      userId: scenario.clerkId ?? opinion.assignedBy,
      kind: 'opinion_recused',
      data: { code: scenario.code ?? '', title, expert: actor.name, reason },
      link: `/workspace/review/${scenario.id}`,
      dedupeKey: `opinion_recused:${id}`,
    });
  });
}
