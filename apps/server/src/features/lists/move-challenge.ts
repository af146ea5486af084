import { challenges } from '@jiebang/db/schema/lists';
import { challengeLifecycle } from '@jiebang/domain/lists/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';

/** Steps that later stages (selection, notice, agreement, acceptance) have a challenge take. */
export type ChallengeStep = Exclude<
  keyof typeof challengeLifecycle.transitions,
  'publish' | 'close' | 'withdraw'
>;

/** Moves a challenge on in the caller's transaction; `wrong_state` where its state does not allow the step. */
export async function moveChallenge(
  work: Work,
  id: string,
  verb: ChallengeStep,
  data?: Record<string, unknown>,
): Promise<void> {
  await transition(work, {
    table: challenges,
    lifecycle: challengeLifecycle,
    verb,
    id,
    ...(data === undefined ? {} : { data }),
  });
}
