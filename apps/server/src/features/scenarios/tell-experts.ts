import type { Work } from '../../platform/context.ts';
import { notify } from '../notifications/public.ts';
import type { ScenarioPlace } from './scenarios.repository.ts';

/** Tells experts that their opinion is asked for, and until when. */
export async function tellExperts(
  work: Work,
  { scenario }: ScenarioPlace,
  asked: { id: string; expertId: string; dueAt: Date }[],
): Promise<void> {
  for (const { id, expertId, dueAt } of asked)
    await notify(work, {
      userId: expertId,
      kind: 'opinion_assigned',
      data: { code: scenario.code ?? '', title: scenario.title, dueAt: dueAt.toISOString() },
      link: `/workspace/opinions/${id}`,
      dedupeKey: `opinion_assigned:${id}`,
    });
}
