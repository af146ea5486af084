import type { PreparedActView } from '@jiebang/contracts/list-acts';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type PreparedActStatus, preparedActLifecycle } from '@jiebang/domain/lists/lifecycle';
import { type Actor, holds } from '../../platform/actor.ts';
import { prepares } from './lists.policy.ts';
import type { PreparedActRow } from './prepared-acts.repository.ts';

export type PreparedActAction = PreparedActView['abilities'][number];

/** What the actor may do with a prepared act: who prepared it takes it back, another person decides it. */
export function canPreparedAct(
  actor: Actor,
  action: PreparedActAction,
  act: Pick<PreparedActRow, 'status' | 'preparedBy'>,
): boolean {
  if (!prepares(actor) || !allows(preparedActLifecycle, action, act.status as PreparedActStatus))
    return false;
  const own = act.preparedBy === actor.userId;
  return action === 'take_back' ? own : !own && holds(actor, 'lists.publish');
}
