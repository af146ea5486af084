import type { ExtraAnswers } from '@jiebang/domain/rounds/answers';
import { isUploadId } from '@jiebang/domain/rounds/extra-answers';
import { emptyScenario, type ScenarioContent } from '@jiebang/domain/scenarios/content';
import type { UserActor } from '../../platform/actor.ts';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findRound, roundsVisibleTo, windowOf } from '../rounds/public.ts';
import { requireApplicant } from './require-applicant.ts';
import { requireVisible } from './require-scenario.ts';
import { findOwnOrganisation, insertScenario } from './scenarios.repository.ts';

type Input = { organisationId: string; copyFrom?: string | undefined };

/**
 * Begins a scenario in an open round for a body that one belongs to; answers its id. It starts with the body's contact,
 * which nobody should have to type twice, or with the whole content of another scenario of one's own.
 */
export async function createScenario(ctx: Ctx, roundId: string, input: Input): Promise<string> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const place = await findRound(work.tx, { id: roundId }, roundsVisibleTo(actor));
    if (!place) throw notFound('round');
    if (windowOf(place.round, work.now) !== 'open') throw new AppError('round_not_open');
    const content = await firstContent(work, actor, { ...input, roundId });
    const { organisationId, copyFrom } = input;
    await requireApplicant(work.tx, { roundId, organisationId });
    const id = await insertScenario(work.tx, {
      roundId,
      organisationId,
      content,
      demo: actor.demo,
      createdBy: actor.userId,
      createdAt: work.now,
      updatedAt: work.now,
    });
    await work.audit({
      action: 'scenario.create',
      subjectType: 'scenario',
      subjectId: id,
      data: { roundId, organisationId, ...(copyFrom ? { copyFrom } : {}) },
    });
    return id;
  });
}

async function firstContent(
  work: Work,
  actor: UserActor,
  { roundId, organisationId, copyFrom }: Input & { roundId: string },
): Promise<ScenarioContent> {
  const contact = await findOwnOrganisation(work.tx, organisationId, actor.userId);
  if (!contact)
    throw new AppError('invalid_request', 'organisation', {
      errors: [
        { path: 'organisationId', code: 'not_yours', message: 'You do not belong to this organisation.' },
      ],
    });
  if (!copyFrom) return { ...emptyScenario, ...contact };
  const source = await requireVisible(work.tx, actor, copyFrom);
  // The bureau sees the scenarios of others: to copy one is for colleagues alone.
  if (!source.member) throw notFound('scenario to copy');
  const { content, roundId: from } = source.scenario;
  return { ...content, extra: from === roundId ? withoutFiles(content.extra) : {} };
}

/** Another round asks other things; and the attachments, by whose ids files are answered, stay with their scenario. */
function withoutFiles(extra: ExtraAnswers): ExtraAnswers {
  return Object.fromEntries(
    Object.entries(extra).filter(([, answer]) => typeof answer !== 'string' || !isUploadId(answer)),
  );
}
