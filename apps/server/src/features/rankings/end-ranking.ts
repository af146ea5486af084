import { rankings } from '@jiebang/db/schema/rankings';
import { rankingLifecycle } from '@jiebang/domain/rankings/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { reopenPanel } from '../judging/public.ts';
import type { HeldRanking } from './require-ranking.ts';

/** The ranking does not stand: it is void with its reason, and its panel is open again, so that another one can be made. */
export async function endRanking(
  work: Work,
  { ranking, contest }: HeldRanking,
  reason: string,
): Promise<void> {
  await transition(work, {
    table: rankings,
    lifecycle: rankingLifecycle,
    verb: 'void',
    id: ranking.id,
    set: { endReason: reason },
    data: { reason, competitionId: contest.competition.id },
  });
  await reopenPanel(work, contest.panel.id, reason);
  work.touch(`contest:${contest.competition.id}`);
}
