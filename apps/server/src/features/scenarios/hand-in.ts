import { scenarios } from '@jiebang/db/schema/scenarios';
import { beijingDay, yearOf } from '@jiebang/domain/calendar/day';
import type { Sector } from '@jiebang/domain/competitions/lifecycles';
import { type ExtraField, roundSettings } from '@jiebang/domain/rounds/settings';
import { checkScenario, type ScenarioProblem } from '@jiebang/domain/scenarios/check-scenario';
import { reviewFieldLabel, reviewFieldOf } from '@jiebang/domain/scenarios/fields';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { notify } from '../notifications/public.ts';
import { askDistrict } from './ask-district.ts';
import { attachToVersion } from './attachments.repository.ts';
import { writeApplication } from './forms/application-document.ts';
import { findFacts, insertForm } from './forms/forms.repository.ts';
import { listFreeClerks } from './panel.repository.ts';
import { requireAnsweredFiles } from './require-answered-files.ts';
import { requireApplicant, requireFreePlace } from './require-applicant.ts';
import { requireRevision, requireScenario } from './require-scenario.ts';
import { updateReturnsAnswered } from './returns.repository.ts';
import { type ScenarioPlace, takeCode } from './scenarios.repository.ts';
import { insertVersion, sm3Of } from './versions.repository.ts';

/**
 * Hands a scenario in, the first time or again: everything that is missing is told at once, what stands there is frozen
 * as a version under its SM3, and the first time a number is given. The number is taken last, as it is the one step where
 * submissions wait for each other.
 */
export async function handIn(
  ctx: Ctx,
  id: string,
  { revision, verb }: { revision: number; verb: 'submit' | 'resubmit' },
): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await requireScenario(work, actor, id, verb);
    const { scenario } = place;
    requireRevision(scenario.revision, revision);
    const day = beijingDay(work.now.getTime());
    const { extraFields } = roundSettings(place.round.settings);
    const sectors = place.round.sectors as Sector[];
    requireWhole(checkScenario(scenario.content, day, sectors, extraFields), extraFields);
    await requireAnsweredFiles(work.tx, scenario, extraFields);
    if (verb === 'submit') {
      await requireApplicant(work.tx, scenario);
      await requireFreePlace(work.tx, scenario);
    }
    const version = (place.latest?.version ?? 0) + 1;
    const sm3 = sm3Of(scenario.content);
    const frozen = { scenarioId: id, version, content: scenario.content, sm3 };
    await Promise.all([
      insertVersion(work.tx, { ...frozen, submittedBy: actor.userId, submittedAt: work.now }),
      updateReturnsAnswered(work.tx, id, work.now),
    ]);
    const attached = await attachToVersion(work.tx, id, version);
    const facts = await findFacts(work.tx, id, attached);
    const code = scenario.code ?? (await takeCode(work.tx, String(yearOf(day))));
    const submittedAt = work.now.toISOString();
    const form = writeApplication({ ...facts, code, handIn: version, contentSm3: sm3, submittedAt });
    await insertForm(work.tx, { scenarioId: id, version, ...form });
    await transition(work, {
      table: scenarios,
      lifecycle: scenarioLifecycle,
      verb,
      id,
      set: { code, submittedAt: work.now, updatedAt: work.now, revision: revision + 1 },
      data: { code, version, sm3, attachments: attached.map(({ file }) => file.sm3) },
    });
    const asked = await askDistrict(work, place, { verb, code, version, actorId: actor.userId });
    // The bureau hears of it when its district has answered.
    if (!asked) await tellClerks(work, place, { code, version });
  });
}

function requireWhole(problems: ScenarioProblem[], extraFields: readonly ExtraField[]): void {
  if (problems.length === 0) return;
  throw new AppError('invalid_request', 'scenario is not whole', {
    errors: problems.map((problem) => {
      const field = reviewFieldOf(problem);
      const { en } = reviewFieldLabel(field, extraFields);
      const { code, at } = problem;
      return { path: `content.${field}`, code, message: at === null ? en : `${en}, row ${at + 1}` };
    }),
  });
}

/** The desk it lay on is told of a resubmission; a scenario that nobody has yet goes to all who may take it. */
async function tellClerks(
  work: Work,
  { scenario, organisationName }: ScenarioPlace,
  { code, version }: { code: string; version: number },
): Promise<void> {
  const clerks = scenario.clerkId ? [scenario.clerkId] : await listFreeClerks(work.tx, scenario);
  for (const userId of clerks)
    await notify(work, {
      userId,
      kind: 'scenario_submitted',
      data: {
        code,
        title: scenario.title,
        organisation: organisationName,
        version: String(version),
      },
      link: `/workspace/review/${scenario.id}`,
      dedupeKey: `scenario_submitted:${scenario.id}:${version}`,
    });
}
