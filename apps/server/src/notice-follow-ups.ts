import { oweDossier } from './features/dossiers/public.ts';
import type { NoticeFollowUps } from './features/notices/public.ts';
import { followChallengeNotice } from './features/proposals/public.ts';
import { followRankingNotice } from './features/rankings/public.ts';

/** What the turns of a notice mean for its subject: a line per subject type, a name per follow-up. */
export const noticeFollowUps: NoticeFollowUps = {
  challenge_list: [],
  challenge: [followChallengeNotice],
  ranking: [followRankingNotice, oweDossier],
};
