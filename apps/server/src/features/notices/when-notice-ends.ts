import type { NoticeSubjectType } from '@jiebang/domain/notices/lifecycle';
import type { Work } from '../../platform/context.ts';

/** A notice that is over. `ended`: the period has run out and nobody's objection was upheld. */
export type NoticeOver = {
  id: string;
  subjectType: NoticeSubjectType;
  subjectId: string;
  outcome: 'ended' | 'upheld' | 'withdrawn';
};

/** What follows for the subject. Runs once, in the transaction that records the end: both happen or neither. */
export type NoticeFollowUp = (work: Work, notice: NoticeOver) => Promise<void>;

/** Follow-ups by subject type. Slices that come later hook in at `src/when-notice-ends.ts`; this one knows none of them. */
export type WhenNoticeEnds = Record<NoticeSubjectType, readonly NoticeFollowUp[]>;

/** Calls the follow-ups of a notice's subject, one after the other. */
export async function followUp(
  work: Work,
  registry: WhenNoticeEnds,
  notice: { id: string; subjectType: string; subjectId: string },
  outcome: NoticeOver['outcome'],
): Promise<void> {
  const subjectType = notice.subjectType as NoticeSubjectType;
  for (const run of registry[subjectType])
    await run(work, { id: notice.id, subjectType, subjectId: notice.subjectId, outcome });
}
