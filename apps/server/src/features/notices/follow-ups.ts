import type { NoticeSubjectType } from '@jiebang/domain/notices/lifecycle';
import type { Work } from '../../platform/context.ts';

/** `ended`: the period has run out and nobody's objection was upheld. */
export type NoticeTurn = 'started' | 'ended' | 'upheld' | 'withdrawn';

/** What a notice that began, or is over, means for its subject. */
export type NoticeNews = {
  id: string;
  subjectType: NoticeSubjectType;
  subjectId: string;
  turn: NoticeTurn;
};

/**
 * What follows for the subject. Runs once, in the transaction that records the turn: both happen or neither. At
 * `started` it may refuse with a coded error: a subject that is not ready is not put on notice.
 */
export type NoticeFollowUp = (work: Work, news: NoticeNews) => Promise<void>;

/** Follow-ups by subject type. Slices hook in at `src/notice-follow-ups.ts`; this one knows none of them. */
export type NoticeFollowUps = Record<NoticeSubjectType, readonly NoticeFollowUp[]>;

/** Calls the follow-ups of a notice's subject, one after the other. */
export async function followUp(
  work: Work,
  registry: NoticeFollowUps,
  notice: { id: string; subjectType: string; subjectId: string },
  turn: NoticeTurn,
): Promise<void> {
  const subjectType = notice.subjectType as NoticeSubjectType;
  for (const run of registry[subjectType])
    await run(work, { id: notice.id, subjectType, subjectId: notice.subjectId, turn });
}
