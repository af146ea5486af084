import { scenarios } from '@jiebang/db/schema/scenarios';
import { type ScenarioField, scenarioFields } from '@jiebang/domain/scenarios/content';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { notify } from '../notifications/public.ts';
import { publishEvent } from '../webhooks/public.ts';
import { requireScenario } from './require-scenario.ts';
import { insertReturns } from './returns.repository.ts';
import { listTold, type ScenarioPlace } from './scenarios.repository.ts';

type Returned = { field: ScenarioField; reason: string };

/** Sends fields back, each with its reason. The fields that are not named keep their review. */
export async function returnScenario(ctx: Ctx, id: string, returns: Returned[]): Promise<void> {
  const actor = requireUser(ctx);
  requireOnce(returns);
  await transact(ctx, async (work) => {
    const place = await requireScenario(work, actor, id, 'return');
    const { scenario } = place;
    const version = place.latest?.version ?? 1;
    await insertReturns(
      work.tx,
      returns.map(({ field, reason }) => ({
        scenarioId: id,
        version,
        field,
        reason,
        returnedBy: actor.userId,
        returnedAt: work.now,
      })),
    );
    await transition(work, {
      table: scenarios,
      lifecycle: scenarioLifecycle,
      verb: 'return',
      id,
      set: { clerkId: actor.userId, updatedAt: work.now, revision: scenario.revision + 1 },
      data: { version, fields: returns.map(({ field }) => field) },
    });
    await tellEnterprise(work, place, version, returns);
    await publishEvent(work, {
      type: 'scenario.returned',
      subject: id,
      organisationId: scenario.organisationId,
      data: {
        code: scenario.code,
        title: scenario.title,
        fields: returns.map(({ field }) => field).join(','),
      },
    });
  });
}

function requireOnce(returns: Returned[]): void {
  const twice = returns.findIndex(({ field }, i) => returns.findIndex((other) => other.field === field) < i);
  if (twice === -1) return;
  throw new AppError('invalid_request', 'field named twice', {
    errors: [{ path: `returns.${twice}.field`, code: 'twice', message: 'One reason per field.' }],
  });
}

async function tellEnterprise(
  work: Work,
  { scenario }: ScenarioPlace,
  version: number,
  returns: Returned[],
): Promise<void> {
  const names = returns.map(({ field }) => scenarioFields[field]);
  for (const userId of await listTold(work.tx, scenario))
    await notify(work, {
      userId,
      kind: 'scenario_returned',
      data: {
        code: scenario.code ?? '',
        title: scenario.title,
        fieldsZh: names.map(({ zh }) => zh).join('、'),
        fieldsEn: names.map(({ en }) => en).join(', '),
      },
      link: `/workspace/scenarios/${scenario.id}`,
      dedupeKey: `scenario_returned:${scenario.id}:${version}`,
    });
}
