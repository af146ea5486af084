import { coreviews } from '@jiebang/db/schema/coreviews';
import { coreviewLifecycle } from '@jiebang/domain/coreviews/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { type CoreviewRow, listOpen } from './coreviews.repository.ts';
import type { CoreviewFollowUp } from './follow-ups.ts';

type Ended = Pick<CoreviewRow, 'id' | 'scenarioId'>;

/** Under the scenario's lock: when nobody is left to answer, what the departments say goes on to the scenario. */
export async function settleScenario(
  work: Work,
  followUp: CoreviewFollowUp,
  { id: coreviewId, scenarioId }: Ended,
): Promise<void> {
  const open = await listOpen(work.tx, scenarioId);
  if (open.length === 0) await followUp(work, { scenarioId, coreviewId, turn: 'agreed' });
}

/** One objection sends the scenario back at once: nobody is left reading a text that is about to change. */
export async function sendScenarioBack(
  work: Work,
  followUp: CoreviewFollowUp,
  { id: coreviewId, scenarioId }: Ended,
): Promise<void> {
  for (const { id } of await listOpen(work.tx, scenarioId))
    await transition(work, {
      table: coreviews,
      lifecycle: coreviewLifecycle,
      verb: 'recall',
      id,
      set: { endedAt: work.now },
    });
  await followUp(work, { scenarioId, coreviewId, turn: 'objected' });
}
