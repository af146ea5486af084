import { defineLifecycle } from '../lifecycle/lifecycle.ts';

/**
 * Submission. Whether it is scored is its evaluation's business; a submission is never deleted, a withdrawn one
 * stays as a row and leaves the board. The slot of the quota is not given back by withdrawing.
 */
export const submissionLifecycle = defineLifecycle({
  name: 'submission',
  labels: {
    accepted: { zh: '已受理', en: 'Accepted' },
    withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  },
  initial: 'accepted',
  final: ['withdrawn'],
  transitions: {
    withdraw: { from: ['accepted'], to: 'withdrawn', who: { zh: '参赛队', en: 'team' } },
  },
});
export type SubmissionStatus = (typeof submissionLifecycle.states)[number];
