import { scenarios } from '@jiebang/db/schema/scenarios';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { type CoreviewFollowUp, type CoreviewNews, listDepartments } from '../coreviews/public.ts';
import { notify } from '../notifications/public.ts';
import { listFreeClerks } from './panel.repository.ts';
import type { ScenarioRow } from './scenarios.repository.ts';

const VERBS = {
  // All agree: on to the experts. One objects: back to the desk it came from.
  department: { agreed: 'departments_agree', objected: 'departments_object' },
  // Whatever its district says, the city looks at it next.
  district: { agreed: 'district_recommends', objected: 'district_declines' },
} as const;

/** What the answers mean for the scenario, and who is told that it lies on their desk. */
export const followCoreviews: CoreviewFollowUp = async (work, news) => {
  const { scenarioId: id, kind, turn } = news;
  const scenario = await transition(work, {
    table: scenarios,
    lifecycle: scenarioLifecycle,
    verb: VERBS[kind][turn],
    id,
    set: { updatedAt: work.now },
  });
  const clerks = scenario.clerkId ? [scenario.clerkId] : await listFreeClerks(work.tx, scenario);
  const notice = { link: `/workspace/review/${id}`, ...(await told(work, scenario, news)) };
  for (const userId of clerks) await notify(work, { userId, ...notice });
};

async function told({ tx }: Work, { code, title }: ScenarioRow, news: CoreviewNews) {
  const { coreviewId, turn, silent } = news;
  const named = { code: code ?? '', title };
  if (news.kind === 'department')
    return {
      kind: 'coreview_settled' as const,
      data: { ...named, decision: turn },
      dedupeKey: `coreview_settled:${coreviewId}`,
    };
  const [office] = await listDepartments(tx, [news.departmentId]);
  const [departmentZh, departmentEn] = [office?.name.zh ?? '', office?.name.en ?? ''];
  return {
    kind: 'district_settled' as const,
    data: { ...named, departmentZh, departmentEn, decision: silent ? 'consented' : turn },
    dedupeKey: `district_settled:${coreviewId}`,
  };
}
