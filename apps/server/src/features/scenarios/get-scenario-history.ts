import type { ScenarioHistory } from '@jiebang/contracts/scenarios';
import type { Tx } from '@jiebang/db/client';
import type { CoreviewKind, CoreviewStatus } from '@jiebang/domain/coreviews/lifecycle';
import {
  changedFieldsOf,
  isQuestion,
  partOf,
  questionIdOf,
  reviewFieldsOf,
} from '@jiebang/domain/scenarios/fields';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import type { Ctx } from '../../platform/context.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { listCoreviewsOf } from '../coreviews/public.ts';
import { listSteps } from './history.repository.ts';
import { requireVisible } from './require-scenario.ts';
import { listReturns, type ReturnRow } from './returns.repository.ts';
import { sideOf } from './scenarios.policy.ts';
import { presentReturn } from './scenarios.presenter.ts';
import { listContents, listVersions } from './versions.repository.ts';

const VERBS = ['create', ...Object.keys(scenarioLifecycle.transitions)];
/** Whose step a verb is; the rest is the bureau's. */
const SIDES: Record<string, 'enterprise' | 'district' | 'departments' | 'system'> = {
  create: 'enterprise',
  submit: 'enterprise',
  resubmit: 'enterprise',
  take_back: 'enterprise',
  ask_district: 'system',
  district_recommends: 'district',
  district_declines: 'district',
  withdraw: 'enterprise',
  departments_agree: 'departments',
  departments_object: 'departments',
  complete_opinions: 'system',
};

/** Versions, what was sent back, the steps, and the last two versions laid beside each other. */
export async function getScenarioHistory(ctx: Ctx, id: string): Promise<ScenarioHistory> {
  const actor = requireUser(ctx);
  return await readSnapshot(ctx, async (tx) => {
    const place = await requireVisible(tx, actor, id);
    const versions = await listVersions(tx, id);
    const returns = await listReturns(tx, id);
    const steps = await listSteps(tx, id, VERBS);
    const side = sideOf(place);
    const asked = await listCoreviewsOf(tx, id);
    return {
      versions: versions.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() })),
      returns: returns.map(presentReturn),
      timeline: steps.map(({ at, action, actorName, reason, districtReason }) => {
        const verb = action.replace('scenario.', '');
        const by = SIDES[verb] ?? 'bureau';
        // The step that completes a panel is written by its last expert, whose name is not the enterprise's to know.
        const named = by === 'enterprise' || (by === 'bureau' && side === 'bureau');
        return {
          at: at.toISOString(),
          verb,
          by,
          name: named ? actorName : null,
          reason: reason ?? (side === 'bureau' ? districtReason : null),
        };
      }),
      coreviews: asked.map(({ coreview, department }) => {
        const sentBack = returns.some(({ version }) => version === coreview.version);
        return {
          kind: coreview.kind as CoreviewKind,
          department: department.name,
          version: coreview.version,
          status: coreview.status as CoreviewStatus,
          askedAt: coreview.askedAt.toISOString(),
          lastDay: coreview.lastDay,
          endedAt: coreview.endedAt?.toISOString() ?? null,
          reason: coreview.opinion !== '' && (side === 'bureau' || sentBack) ? coreview.opinion : null,
        };
      }),
      comparison: await compareLast(tx, id, versions.length, returns),
    };
  });
}

async function compareLast(
  tx: Tx,
  id: string,
  to: number,
  returns: readonly ReturnRow[],
): Promise<ScenarioHistory['comparison']> {
  if (to < 2) return null;
  const from = to - 1;
  const contents = await listContents(tx, id, [from, to]);
  const [before, after] = [contents.get(from), contents.get(to)];
  if (!before || !after) return null;
  const changed = changedFieldsOf(before, after);
  const reasons = new Map(
    returns.filter(({ version }) => version === from).map(({ field, reason }) => [field, reason]),
  );
  const questions = [...new Set([...changed, ...reasons.keys()].filter(isQuestion).map(questionIdOf))];
  return {
    from,
    to,
    fields: reviewFieldsOf(questions.map((id) => ({ id })))
      .filter((field) => changed.includes(field) || reasons.has(field))
      .map((field) => ({
        field,
        changed: changed.includes(field),
        reason: reasons.get(field) ?? null,
        before: partOf(before, field),
        after: partOf(after, field),
      })),
  };
}
