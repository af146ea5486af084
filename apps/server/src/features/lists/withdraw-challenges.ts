import { challenges } from '@jiebang/db/schema/lists';
import { scenarios } from '@jiebang/db/schema/scenarios';
import { challengeLifecycle } from '@jiebang/domain/lists/lifecycle';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import type { ChallengeRow } from './challenges.repository.ts';

/** Withdraws challenges; a scenario that was out is approved again, so that another list can take it. The caller holds the list. */
export async function withdrawChallenges(
  work: Work,
  rows: readonly ChallengeRow[],
  reason: string,
): Promise<void> {
  const published = rows.filter(({ publishedAt }) => publishedAt !== null);
  await Promise.all([
    ...rows.map(({ id, listId, code }) =>
      transition(work, {
        table: challenges,
        lifecycle: challengeLifecycle,
        verb: 'withdraw',
        id,
        data: { listId, code, reason },
      }),
    ),
    ...published.map(({ id, listId, scenarioId }) =>
      transition(work, {
        table: scenarios,
        lifecycle: scenarioLifecycle,
        verb: 'take_off',
        id: scenarioId,
        data: { listId, challengeId: id, reason },
      }),
    ),
  ]);
}
