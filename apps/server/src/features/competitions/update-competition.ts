import type { updateCompetition as endpoint } from '@jiebang/contracts/competitions';
import type { z } from 'zod';
import { changedFields } from '../../platform/changed-fields.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { updateCompetitionRow } from './competitions.repository.ts';
import { requireCompetition } from './require-competition.ts';

type Changes = z.output<(typeof endpoint)['body']>;

/** Changes the texts and the team size of a draft or published competition. The address name never changes: it is out. */
export async function updateCompetition(ctx: Ctx, id: string, input: Changes): Promise<void> {
  await transact(ctx, async (work) => {
    const competition = await requireCompetition(work, ctx.actor, id, 'edit');
    const changes = changedFields(competition, input);
    if (!changes) return;
    await updateCompetitionRow(work.tx, id, changes.set);
    await work.audit({
      action: 'competition.update',
      subjectType: 'competition',
      subjectId: id,
      data: { before: changes.before, after: changes.set },
    });
  });
}
