import type { Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { moveChallenge } from '../lists/public.ts';
import { lockChallenge } from './challenges.repository.ts';
import { findChallengeBrief, listStanding } from './standing.repository.ts';
import { winShortlisted } from './win-shortlisted.ts';

/**
 * What a notice on a challenge means for it and its proposals: started, the selection stands still; ended, who was
 * shortlisted has won and may sign; upheld or withdrawn, the selection may be made anew. A contest's notice is on its
 * ranking, not on the challenge.
 */
export async function followChallengeNotice(
  work: Work,
  { subjectId, id: noticeId, turn }: { subjectId: string; id: string; turn: string },
): Promise<void> {
  await lockChallenge(work.tx, subjectId, 'alone');
  switch (turn) {
    case 'started':
      await requireSelection(work, subjectId);
      return await moveChallenge(work, subjectId, 'post_notice', { noticeId });
    case 'ended':
      await winShortlisted(work, subjectId);
      return await moveChallenge(work, subjectId, 'end_notice', { noticeId });
    default:
      return await moveChallenge(work, subjectId, 'reopen_judging', { noticeId, turn });
  }
}

async function requireSelection(work: Work, challengeId: string): Promise<void> {
  const [challenge, shortlisted] = await Promise.all([
    findChallengeBrief(work.tx, challengeId),
    listStanding(work.tx, challengeId, ['shortlisted']),
  ]);
  if (challenge?.mode === 'contest') throw new AppError('decided_by_contest');
  if (shortlisted.length === 0) throw new AppError('nothing_selected');
}
