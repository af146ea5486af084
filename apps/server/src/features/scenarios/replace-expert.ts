import { opinions } from '@jiebang/db/schema/scenarios';
import { opinionLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { parseFutureDate } from '../../platform/parse-date.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { chooseReplacement } from './choose-replacement.ts';
import { findDraw } from './draws.repository.ts';
import { isReplaceable } from './opinions.policy.ts';
import { findOpinion } from './opinions.repository.ts';
import { insertOpinions, listCandidates, listPanel } from './panel.repository.ts';
import { refuseConflict } from './refuse-conflict.ts';
import { requireVisible } from './require-scenario.ts';
import { lockScenario, type ScenarioPlace } from './scenarios.repository.ts';
import { tellExperts } from './tell-experts.ts';

/** Why a place is taken from an expert who stayed silent; both languages, as it is stored and shown to either reader. */
const SILENT = '逾期未提交评议意见。 / No opinion by the deadline.';

/**
 * Puts another expert in the place of one who recused, or who let the deadline pass. Answers the scenario's id.
 * Two clerks at once: the scenario's lock puts them in order, and the second finds the place taken.
 */
export async function replaceExpert(
  ctx: Ctx,
  id: string,
  input: { expertId?: string | undefined; reason?: string | undefined; dueAt: string },
): Promise<string> {
  const actor = requireUser(ctx);
  return await refuseConflict(() =>
    transact(ctx, async (work) => {
      const dueAt = parseFutureDate('dueAt', input.dueAt, work.now);
      const place = await requirePlace(work, actor, id);
      const { scenario } = place;
      await freePlace(work, id, scenario.id);
      const pool = await listCandidates(work.tx, scenario, [scenario.clerkId, actor.userId]);
      const draw = await findDraw(work.tx, scenario.id);
      const panel = await listPanel(work.tx, scenario.id);
      const chosen = chooseReplacement({ draw, pool, panel }, input);
      const { expertId } = chosen;
      const asked = { scenarioId: scenario.id, ...chosen, dueAt, replaces: id };
      const [made = ''] = await insertOpinions(work.tx, [
        { ...asked, assignedBy: actor.userId, assignedAt: work.now },
      ]);
      await work.audit({
        action: 'opinion.replace',
        subjectType: 'opinion',
        subjectId: id,
        data: { scenarioId: scenario.id, by: made, ...chosen, dueAt: dueAt.toISOString() },
      });
      await tellExperts(work, place, [{ id: made, expertId, dueAt }]);
      return scenario.id;
    }),
  );
}

/** The scenario of the opinion, held, for a reviewer without an interest in it. */
async function requirePlace(work: Work, actor: UserActor, opinionId: string): Promise<ScenarioPlace> {
  const opinion = await findOpinion(work.tx, opinionId);
  if (!opinion) throw notFound('opinion');
  await lockScenario(work.tx, opinion.scenarioId);
  const place = await requireVisible(work.tx, actor, opinion.scenarioId);
  // The opinions on a scenario of one's own are not there, so that nobody can tell by trying.
  if (place.involved) throw notFound('opinion on a scenario of one’s own');
  if (place.scenario.status !== 'expert_review') throw new AppError('wrong_state', place.scenario.status);
  return place;
}

async function freePlace(work: Work, opinionId: string, scenarioId: string): Promise<void> {
  const row = (await listPanel(work.tx, scenarioId)).find(({ opinion }) => opinion.id === opinionId);
  if (!row || row.replaced || row.opinion.status === 'submitted')
    throw new AppError('wrong_state', 'the place is taken or its opinion is in');
  if (!isReplaceable(row.opinion, row.replaced, work.now)) throw new AppError('opinion_not_due');
  if (row.opinion.status !== 'assigned') return;
  await transition(work, {
    table: opinions,
    lifecycle: opinionLifecycle,
    verb: 'relieve',
    id: opinionId,
    set: { recusalReason: SILENT, recusedAt: work.now },
    data: { scenarioId },
  });
}
