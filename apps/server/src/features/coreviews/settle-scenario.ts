import { coreviews } from '@jiebang/db/schema/coreviews';
import { type CoreviewKind, coreviewLifecycle } from '@jiebang/domain/coreviews/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { type CoreviewRow, listOpen } from './coreviews.repository.ts';
import type { CoreviewFollowUp } from './follow-ups.ts';

type Ended = Pick<CoreviewRow, 'id' | 'scenarioId' | 'kind' | 'departmentId'>;

const newsOf = ({ id, scenarioId, kind, departmentId }: Ended) => ({
  scenarioId,
  coreviewId: id,
  kind: kind as CoreviewKind,
  departmentId,
});

/** Under the scenario's lock: when nobody is left to answer, what the departments say goes on to the scenario. */
export async function settleScenario(
  work: Work,
  followUp: CoreviewFollowUp,
  ended: Ended,
  silent = false,
): Promise<void> {
  const open = await listOpen(work.tx, ended.scenarioId);
  if (open.length === 0) await followUp(work, { ...newsOf(ended), turn: 'agreed', silent });
}

/** One objection sends the scenario back at once: nobody is left reading a text that is about to change. */
export async function sendScenarioBack(work: Work, followUp: CoreviewFollowUp, ended: Ended): Promise<void> {
  await recallCoreviews(work, ended.scenarioId);
  await followUp(work, { ...newsOf(ended), turn: 'objected', silent: false });
}

/** Under the scenario's lock: what is still open is no longer asked. */
export async function recallCoreviews(work: Work, scenarioId: string): Promise<void> {
  for (const { id } of await listOpen(work.tx, scenarioId))
    await transition(work, {
      table: coreviews,
      lifecycle: coreviewLifecycle,
      verb: 'recall',
      id,
      set: { endedAt: work.now },
    });
}
