import { opinions, scenarios } from '@jiebang/db/schema/scenarios';
import { opinionLifecycle, scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { unanswered } from '@jiebang/domain/scenarios/opinion-points';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { notify } from '../notifications/public.ts';
import type { OpinionPlace } from './opinions.repository.ts';
import { isPanelComplete } from './panel.repository.ts';
import { requireOpinion } from './require-opinion.ts';
import { requireRevision } from './require-scenario.ts';

/**
 * Hands the opinion in; from then on it is locked. The last of the panel takes the scenario on to the decision in the
 * same transaction: of two last ones at the same moment the scenario's lock makes one the last.
 */
export async function submitOpinion(ctx: Ctx, id: string, revision: number): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await requireOpinion(work, actor, id, 'submit');
    requireRevision(place.opinion.revision, revision);
    requireWritten(place);
    await transition(work, {
      table: opinions,
      lifecycle: opinionLifecycle,
      verb: 'submit',
      id,
      set: { submittedAt: work.now },
      data: { scenarioId: place.scenario.id },
    });
    if (await isPanelComplete(work.tx, place.scenario.id)) await complete(work, place);
  });
}

function requireWritten({ opinion: { recommendation, opinion, answers } }: OpinionPlace): void {
  const errors = [
    ...unanswered(answers).map((point) => ({
      path: `answers.${point}`,
      code: 'required',
      message: 'Give this point a score.',
    })),
    ...(recommendation ? [] : [{ path: 'recommendation', code: 'required', message: 'Choose one.' }]),
    ...(opinion.trim() ? [] : [{ path: 'opinion', code: 'required', message: 'Write your opinion.' }]),
  ];
  if (errors.length > 0) throw new AppError('invalid_request', 'opinion is not whole', { errors });
}

async function complete(work: Work, { scenario, title, opinion }: OpinionPlace): Promise<void> {
  await transition(work, {
    table: scenarios,
    lifecycle: scenarioLifecycle,
    verb: 'complete_opinions',
    id: scenario.id,
    set: { updatedAt: work.now },
  });
  await notify(work, {
    userId: scenario.clerkId ?? opinion.assignedBy,
    kind: 'opinions_complete',
    data: { code: scenario.code ?? '', title },
    link: `/workspace/review/${scenario.id}`,
    dedupeKey: `opinions_complete:${scenario.id}`,
  });
}
