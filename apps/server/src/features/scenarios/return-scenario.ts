import { scenarios } from '@jiebang/db/schema/scenarios';
import { roundSettings } from '@jiebang/domain/rounds/settings';
import {
  isQuestion,
  type ReviewField,
  reviewFieldLabel,
  reviewFieldsOf,
} from '@jiebang/domain/scenarios/fields';
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

type Returned = { field: ReviewField; reason: string };

/** Sends fields back, each with its reason. The fields that are not named keep their review. */
export async function returnScenario(ctx: Ctx, id: string, returns: Returned[]): Promise<void> {
  const actor = requireUser(ctx);
  requireOnce(returns);
  await transact(ctx, async (work) => {
    const place = await requireScenario(work, actor, id, 'return');
    const { scenario } = place;
    requireAsked(place, returns);
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

/** A question that the round does not ask cannot be sent back; an answer that was handed in to one can. */
function requireAsked({ scenario, latest, round }: ScenarioPlace, returns: Returned[]): void {
  const answered = Object.keys((latest?.content ?? scenario.content).extra).map((id) => ({ id }));
  const known = reviewFieldsOf([...roundSettings(round.settings).extraFields, ...answered]);
  const unknown = returns.findIndex(({ field }) => isQuestion(field) && !known.includes(field));
  if (unknown === -1) return;
  throw new AppError('invalid_request', 'no such question', {
    errors: [
      { path: `returns.${unknown}.field`, code: 'not_asked', message: 'The round asks no such question.' },
    ],
  });
}

async function tellEnterprise(
  work: Work,
  { scenario, round }: ScenarioPlace,
  version: number,
  returns: Returned[],
): Promise<void> {
  const { extraFields } = roundSettings(round.settings);
  const names = returns.map(({ field }) => reviewFieldLabel(field, extraFields));
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
