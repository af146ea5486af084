import { coreviews } from '@jiebang/db/schema/coreviews';
import { coreviewLifecycle } from '@jiebang/domain/coreviews/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { isWrongState } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { listHolders } from '../identity/public.ts';
import { notify } from '../notifications/public.ts';
import {
  type CoreviewPlace,
  findCoreview,
  listDepartments,
  listSilent,
  lockScenarioOf,
} from './coreviews.repository.ts';
import type { CoreviewFollowUp } from './follow-ups.ts';
import { settleScenario } from './settle-scenario.ts';
import { tellOfficers, told } from './tell-officers.ts';

const BATCH = 100;

/** What silence means, once the days are over: consent, or the department's superior and the bureau are told. */
export async function sweepCoreviews(ctx: Ctx, followUp: CoreviewFollowUp): Promise<number> {
  const { db, clock } = ctx.services;
  let done = 0;
  for (const id of await listSilent(db, clock.now(), BATCH)) {
    const ended = await endSilence(ctx, followUp, id).catch((error: unknown) => {
      // An answer, or another worker, was faster.
      if (isWrongState(error)) return false;
      ctx.log.error({ err: error, coreviewId: id }, 'coreview: its silence could not be recorded');
      return false;
    });
    if (ended) done += 1;
  }
  return done;
}

async function endSilence(ctx: Ctx, followUp: CoreviewFollowUp, id: string): Promise<boolean> {
  return await transact(ctx, async (work) => {
    await lockScenarioOf(work.tx, id);
    const place = await findCoreview(work.tx, id, null, undefined);
    if (place?.coreview.status !== 'pending' || place.coreview.dueAt > work.now) return false;
    const { scenarioId, whenSilent, lastDay, departmentId } = place.coreview;
    const consents = whenSilent === 'consent';
    await transition(work, {
      table: coreviews,
      lifecycle: coreviewLifecycle,
      verb: consents ? 'consent' : 'escalate',
      id,
      set: consents ? { endedAt: work.now } : { escalatedAt: work.now },
      data: { scenarioId, departmentId, lastDay },
    });
    if (consents) await settleScenario(work, followUp, place.coreview, true);
    else await tellOfEscalation(work, place);
    return true;
  });
}

async function tellOfEscalation(work: Work, place: CoreviewPlace): Promise<void> {
  const { coreview, content } = place;
  const scenario = { code: place.scenario.code, title: content.title };
  const [department] = await listDepartments(work.tx, [coreview.departmentId]);
  if (department) await tellOfficers(work, 'escalated', coreview, department, scenario);
  const { clerkId } = place.scenario;
  const clerks = clerkId ? [clerkId] : (await listHolders(work.tx, 'scenarios.review')).map(({ id }) => id);
  const kind = coreview.kind === 'district' ? 'district_escalated' : 'coreview_escalated';
  for (const userId of clerks)
    await notify(work, {
      userId,
      kind,
      data: told(coreview, place.department, scenario),
      link: `/workspace/review/${coreview.scenarioId}`,
      dedupeKey: `${kind}:${coreview.id}`,
    });
}
