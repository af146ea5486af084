import { objections } from '@jiebang/db/schema/notices';
import { objectionLifecycle } from '@jiebang/domain/notices/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import type { CaseStep } from './objections.policy.ts';
import type { Case } from './require-case.ts';

/** One step of the lifecycle. The event holds the notice and closed words only, never what the officer wrote. */
export async function stepCase(
  work: Work,
  { row }: Case,
  verb: CaseStep,
  set: Partial<typeof objections.$inferInsert> = {},
): Promise<void> {
  const { id, noticeId } = row.objection;
  await transition(work, {
    table: objections,
    lifecycle: objectionLifecycle,
    verb,
    id,
    set,
    data: { noticeId, ...(set.refusalGround ? { ground: set.refusalGround } : {}) },
  });
}
