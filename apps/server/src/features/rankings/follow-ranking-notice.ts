import { rankings } from '@jiebang/db/schema/rankings';
import { rankingLifecycle } from '@jiebang/domain/rankings/lifecycle';
import { anonymous } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { moveChallenge } from '../lists/public.ts';
import { winShortlisted } from '../proposals/public.ts';
import { publishEvent } from '../webhooks/public.ts';
import { endRanking } from './end-ranking.ts';
import { issueCertificates } from './issue-certificates.ts';
import { visibleTo } from './rankings.policy.ts';
import { findRanking } from './rankings.repository.ts';
import { type HeldRanking, holdRanking } from './require-ranking.ts';
import { tellRanked } from './tell-about-ranking.ts';

type News = { id: string; subjectId: string; turn: 'started' | 'ended' | 'upheld' | 'withdrawn' };

/**
 * What a notice on a ranking means for it, its challenge and its panel, in the notice's own transaction: started, it
 * is public; ended, it is published and the certificates are issued; upheld or withdrawn, it is void and judging
 * goes on.
 */
export async function followRankingNotice(work: Work, news: News): Promise<void> {
  if (news.turn === 'started') return await startNotice(work, news);
  const held = await holdRanking(work, news.subjectId, ['notice']);
  if (news.turn === 'ended') return await publish(work, held, news);
  const reason = VOID_REASON[news.turn];
  await endRanking(work, held, reason);
  if (held.contest.challenge)
    await moveChallenge(work, held.contest.challenge.id, 'reopen_judging', {
      noticeId: news.id,
      turn: news.turn,
    });
  await tell(work, held, news, 'ranking_withdrawn');
}

/** In full words it stands in the notice, which everybody reads. */
const VOID_REASON = {
  upheld: '公示期间异议成立，名次作废。',
  withdrawn: '公示已撤销，名次作废。',
} as const;

async function startNotice(work: Work, news: News): Promise<void> {
  const held = await holdRanking(work, news.subjectId, ['sealed']).catch((error: unknown) => {
    throw error instanceof AppError && error.code !== 'not_found'
      ? new AppError('ranking_not_sealed')
      : error;
  });
  await transition(work, {
    table: rankings,
    lifecycle: rankingLifecycle,
    verb: 'post_notice',
    id: news.subjectId,
    data: { noticeId: news.id },
  });
  if (held.contest.challenge)
    await moveChallenge(work, held.contest.challenge.id, 'post_notice', { noticeId: news.id });
  await tell(work, held, news, 'ranking_in_notice');
}

async function publish(work: Work, held: HeldRanking, news: News): Promise<void> {
  const { ranking, contest } = held;
  await transition(work, {
    table: rankings,
    lifecycle: rankingLifecycle,
    verb: 'publish',
    id: ranking.id,
    set: { publishedAt: work.now },
    data: { noticeId: news.id, sm3: ranking.sm3 },
  });
  await issueCertificates(work, held);
  if (contest.challenge) {
    await winShortlisted(work, contest.challenge.id);
    await moveChallenge(work, contest.challenge.id, 'end_notice', { noticeId: news.id });
  }
  await tell(work, held, news, 'ranking_published');
  await publishResult(work, ranking.id);
}

/** Only of a ranking that every visitor reads: not of a directed challenge, nor of a competition that is not public. */
async function publishResult(work: Work, id: string): Promise<void> {
  const place = await findRanking(work.tx, id, visibleTo(anonymous));
  if (!place) return;
  const { ranking, competition } = place;
  await publishEvent(work, {
    type: 'result.published',
    subject: id,
    data: { competition: competition.slug, title: competition.title, sm3: ranking.sm3 },
  });
}

const tell = (
  work: Work,
  { ranking, contest }: HeldRanking,
  news: News,
  kind: Parameters<typeof tellRanked>[1]['kind'],
) =>
  tellRanked(work, {
    kind,
    rankingId: ranking.id,
    competition: contest.competition,
    noticeId: news.id,
  });
