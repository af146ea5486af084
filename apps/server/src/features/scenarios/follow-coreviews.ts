import { scenarios } from '@jiebang/db/schema/scenarios';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { transition } from '../../platform/transition.ts';
import type { CoreviewFollowUp } from '../coreviews/public.ts';
import { notify } from '../notifications/public.ts';
import { listFreeClerks } from './panel.repository.ts';

/** All departments agree: on to the experts. One objects: back to the desk it came from. */
export const followCoreviews: CoreviewFollowUp = async (work, { scenarioId: id, coreviewId, turn }) => {
  const scenario = await transition(work, {
    table: scenarios,
    lifecycle: scenarioLifecycle,
    verb: turn === 'agreed' ? 'departments_agree' : 'departments_object',
    id,
    set: { updatedAt: work.now },
  });
  const clerks = scenario.clerkId ? [scenario.clerkId] : await listFreeClerks(work.tx, scenario);
  for (const userId of clerks)
    await notify(work, {
      userId,
      kind: 'coreview_settled',
      data: { code: scenario.code ?? '', title: scenario.title, decision: turn },
      link: `/workspace/review/${id}`,
      dedupeKey: `coreview_settled:${coreviewId}`,
    });
};
