import type { Work } from '../../../platform/context.ts';
import { notify } from '../../notifications/public.ts';
import type { ObjectionRow } from '../objections.repository.ts';
import { namesOf } from '../tell-objector.ts';

/** Tells experts what is asked of them and until when; the link leads to their own finding, not to the case. */
export async function tellAsked(
  work: Work,
  row: Pick<ObjectionRow, 'title'>,
  asked: readonly { id: string; expertId: string; dueAt: Date }[],
): Promise<void> {
  for (const { id, expertId, dueAt } of asked)
    await notify(work, {
      userId: expertId,
      kind: 'finding_asked',
      data: { ...namesOf(row), dueAt: dueAt.toISOString() },
      link: `/workspace/re-reviews/${id}`,
      dedupeKey: `finding_asked:${id}`,
    });
}
