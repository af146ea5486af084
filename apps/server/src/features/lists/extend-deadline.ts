import type { Work } from '../../platform/context.ts';
import { updateOpenDeadlines } from './challenges.repository.ts';
import type { ListRow } from './lists.repository.ts';
import { updateListDeadline } from './lists.repository.ts';

/** Moves the deadline of a published list later, for all its open and suspended challenges at once. */
export async function extendDeadline(
  work: Work,
  { id, deadlineAt }: ListRow,
  { to, reason }: { to: Date; reason: string },
): Promise<void> {
  await updateListDeadline(work.tx, id, to);
  const moved = await updateOpenDeadlines(work.tx, id, to);
  await work.audit({
    action: 'challenge_list.extend',
    subjectType: 'challenge_list',
    subjectId: id,
    data: { from: deadlineAt?.toISOString() ?? null, to: to.toISOString(), reason, challenges: moved },
  });
}
