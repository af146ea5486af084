import { contentForList } from '@jiebang/domain/lists/content-for-list';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { findScenario } from './candidates.repository.ts';
import { insertChallenge, nextPosition } from './challenges.repository.ts';
import { keepFrozen } from './frozen.ts';
import { requireDraft } from './require-list.ts';

/** Puts an approved scenario on the list, last, with the text that the list may show. Answers the id of the challenge. */
export async function addChallenge(ctx: Ctx, listId: string, input: { scenarioId: string }): Promise<string> {
  const { scenarioId } = input;
  return await keepFrozen(() =>
    transact(ctx, async (work) => {
      const list = await requireDraft(ctx, work, listId);
      const found = await findScenario(work.tx, scenarioId, list.programId);
      if (!found) throw notFound('scenario');
      const { scenario } = found;
      if (scenario.status === 'listed') throw new AppError('scenario_on_list');
      if (scenario.status !== 'approved') throw new AppError('scenario_not_approved', scenario.status);
      const id = await insertChallenge(work.tx, {
        listId,
        scenarioId,
        organisationId: scenario.organisationId,
        position: await nextPosition(work.tx, listId),
        content: contentForList(scenario.content),
        createdAt: work.now,
      });
      if (!id) throw new AppError('scenario_on_list');
      await work.audit({
        action: 'challenge.add',
        subjectType: 'challenge',
        subjectId: id,
        data: { listId, scenarioId },
      });
      return id;
    }),
  );
}
