import type { updateChallenge as endpoint } from '@jiebang/contracts/challenges';
import type { z } from 'zod';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { updateChallengeRow } from './challenges.repository.ts';
import { keepFrozen } from './frozen.ts';
import { requireDraftChallenge } from './require-list.ts';

type Changes = z.output<(typeof endpoint)['body']>;

/** Saves title or rubric of a challenge in preparation; two tabs never overwrite each other. */
export async function updateChallenge(
  ctx: Ctx,
  id: string,
  { revision, title, rubric }: Changes,
): Promise<void> {
  await keepFrozen(() =>
    transact(ctx, async (work) => {
      const { challenge } = await requireDraftChallenge(ctx, work, id);
      const set = {
        ...(title === undefined ? {} : { content: { ...challenge.content, title } }),
        ...(rubric === undefined ? {} : { rubric }),
      };
      const saved = challenge.revision === revision && (await updateChallengeRow(work.tx, id, revision, set));
      if (!saved) throw new AppError('conflict', 'revision', { details: { revision: challenge.revision } });
      await work.audit({
        action: 'challenge.update',
        subjectType: 'challenge',
        subjectId: id,
        data: { listId: challenge.listId, revision: revision + 1, title, rubric },
      });
    }),
  );
}
