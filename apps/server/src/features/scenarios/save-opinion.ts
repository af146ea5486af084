import type { Recommendation } from '@jiebang/domain/scenarios/lifecycle';
import type { OpinionAnswers } from '@jiebang/domain/scenarios/opinion-points';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { updateDraft } from './opinions.repository.ts';
import { requireOpinion } from './require-opinion.ts';
import { requireRevision } from './require-scenario.ts';

type Changes = {
  recommendation?: Recommendation | null | undefined;
  opinion?: string | undefined;
  answers?: OpinionAnswers | undefined;
};

/** Saves a draft that nobody but its expert reads. Of two tabs the second is told, and nothing is overwritten. */
export async function saveOpinion(
  ctx: Ctx,
  id: string,
  { revision, changes }: { revision: number; changes: Changes },
): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { opinion } = await requireOpinion(work, actor, id, 'edit');
    requireRevision(opinion.revision, revision);
    const { recommendation, opinion: text, answers } = changes;
    const set = {
      ...(recommendation === undefined ? {} : { recommendation }),
      ...(text === undefined ? {} : { opinion: text }),
      ...(answers === undefined ? {} : { answers }),
    };
    if (Object.keys(set).length === 0) return;
    if (!(await updateDraft(work.tx, { id, revision }, set))) throw new AppError('conflict');
    // Not what it says: a judgement that was not given is nobody's to read.
    await work.audit({
      action: 'opinion.save',
      subjectType: 'opinion',
      subjectId: id,
      data: { revision: revision + 1, changed: Object.keys(set) },
    });
  });
}
