import { preparedListActs } from '@jiebang/db/schema/lists';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type PreparedActStatus, preparedActLifecycle } from '@jiebang/domain/lists/lifecycle';
import type { Ctx, Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import type { PreparedActAction } from './acts.policy.ts';
import type { HeldPlace } from './check-act.ts';
import { holdPlace } from './prepare-act.ts';
import { findPreparedAct, type PreparedActRow } from './prepared-acts.repository.ts';

/** A prepared act that the actor may decide or take back, its list held until commit: of two persons at once the second finds it decided. */
export async function requirePreparedAct(
  ctx: Ctx,
  work: Work,
  id: string,
  action: PreparedActAction,
): Promise<{ act: PreparedActRow; place: HeldPlace }> {
  const seen = await findPreparedAct(work.tx, id);
  if (!seen) throw notFound('prepared act');
  const place = await holdPlace(work, seen.listId, seen.challengeId);
  const act = await findPreparedAct(work.tx, id);
  if (!act) throw notFound('prepared act');
  if (!allows(preparedActLifecycle, action, act.status as PreparedActStatus))
    throw new AppError('wrong_state', `prepared act is ${act.status}`);
  const own = act.preparedBy === ctx.actor.userId;
  if (action === 'take_back' && !own) throw new AppError('act_not_yours');
  if (action !== 'take_back' && own) throw new AppError('act_second_person');
  return { act, place };
}

/** The one step of a prepared act. */
export const decideAct = (
  work: Work,
  { id, listId, kind }: PreparedActRow,
  verb: PreparedActAction,
  set: Partial<typeof preparedListActs.$inferInsert>,
  data: Record<string, unknown> = {},
) =>
  transition(work, {
    table: preparedListActs,
    lifecycle: preparedActLifecycle,
    verb,
    id,
    set,
    data: { listId, kind, ...data },
  });
