import type { WhenNoticeEnds } from './features/notices/public.ts';

/** What follows for the subject when a notice is over: a line per subject type, a name per follow-up. */
export const whenNoticeEnds: WhenNoticeEnds = {
  challenge_list: [],
  challenge: [],
  ranking: [],
};
