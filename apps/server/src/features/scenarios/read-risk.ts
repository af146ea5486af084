import type { ScenarioRisk } from '@jiebang/contracts/scenario-risk';
import type { CoreviewKind, CoreviewStatus } from '@jiebang/domain/coreviews/lifecycle';
import type { Ctx } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { isOverdue, listCoreviewsOf, listDepartments } from '../coreviews/public.ts';
import { requireVisible } from './require-scenario.ts';
import { departmentsToAsk, riskOf } from './risk-of.ts';
import { refusalOf } from './scenarios.policy.ts';

/** For who reviews it: class, evidence, and every department's answer. A colleague of the poster is kept out. */
export async function getScenarioRisk(ctx: Ctx, id: string): Promise<ScenarioRisk> {
  const actor = requireUser(ctx);
  const now = ctx.services.clock.now();
  return await readSnapshot(ctx, async (tx) => {
    const place = await requireVisible(tx, actor, id);
    if (place.involved) throw new AppError('own_organisation');
    const state = await riskOf(tx, place);
    const asked = await departmentsToAsk(tx, place, state);
    const departments = await listDepartments(
      tx,
      asked.map(({ departmentId }) => departmentId),
    );
    const given = await listCoreviewsOf(tx, id);
    const { version, proposal, confirmed, stands } = state;
    return {
      version,
      proposal,
      confirmed: confirmed && {
        version: confirmed.version,
        risk: confirmed.confirmed,
        factors: confirmed.factors,
        reason: confirmed.reason,
        by: confirmed.by,
        at: confirmed.confirmedAt.toISOString(),
        stands,
      },
      asks: departments.flatMap(({ id: departmentId, name }) => {
        const rule = asked.find((one) => one.departmentId === departmentId);
        return rule ? [{ id: departmentId, name, days: rule.days, whenSilent: rule.whenSilent }] : [];
      }),
      coreviews: given.map(({ coreview, department, answeredBy }) => ({
        id: coreview.id,
        kind: coreview.kind as CoreviewKind,
        department,
        version: coreview.version,
        status: coreview.status as CoreviewStatus,
        askedAt: coreview.askedAt.toISOString(),
        lastDay: coreview.lastDay,
        dueAt: coreview.dueAt.toISOString(),
        overdue: isOverdue(coreview, now),
        opinion: coreview.opinion,
        answeredBy,
        endedAt: coreview.endedAt?.toISOString() ?? null,
      })),
      abilities: refusalOf(actor, 'pass_formal', place, now) === null ? ['confirm' as const] : [],
    };
  });
}
