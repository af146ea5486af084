import { challengeLists } from '@jiebang/db/schema/lists';
import { listLifecycle } from '@jiebang/domain/lists/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import type { HeldPlace } from './check-act.ts';
import { withdrawChallenges } from './withdraw-challenges.ts';

const ENDED = ['withdrawn', 'unclaimed'];

/** Withdraws a published list with every challenge that can still be withdrawn; its page stays and says why. */
export async function withdrawList(
  work: Work,
  { list, challenges }: HeldPlace,
  reason: string,
): Promise<void> {
  await transition(work, {
    table: challengeLists,
    lifecycle: listLifecycle,
    verb: 'withdraw',
    id: list.id,
    set: { withdrawnReason: reason },
    data: { reason },
  });
  const rows = challenges.filter(({ status }) => !ENDED.includes(status));
  await withdrawChallenges(work, rows, reason);
}
