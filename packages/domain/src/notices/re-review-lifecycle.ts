import { defineLifecycle } from '../lifecycle/lifecycle.ts';

const expert = { zh: '复核专家', en: 're-review expert' };
const officer = { zh: '承办人', en: 'handling officer' };

/** 另组专家复核: another panel looks again at what an objection is about. Nobody rules while it is open. */
export const reReviewLifecycle = defineLifecycle({
  name: 're_review',
  labels: {
    open: { zh: '复核中', en: 'Under re-review' },
    complete: { zh: '复核完成', en: 'Complete' },
    ended: { zh: '复核终止', en: 'Ended' },
  },
  initial: 'open',
  final: ['complete', 'ended'],
  transitions: {
    complete: {
      from: ['open'],
      to: 'complete',
      who: { zh: '系统（意见齐备时）', en: 'system, with the last finding' },
    },
    // Only where a place is empty and nobody of the pool is left: or the case would wait for ever.
    end: { from: ['open'], to: 'ended', who: officer },
  },
});
export type ReReviewStatus = (typeof reReviewLifecycle.states)[number];

/** 复核意见 of one expert: handed in once. */
export const findingLifecycle = defineLifecycle({
  name: 're_review_finding',
  labels: {
    assigned: { zh: '待提交', en: 'Awaited' },
    submitted: { zh: '已提交', en: 'Submitted' },
    recused: { zh: '已回避', en: 'Recused' },
  },
  initial: 'assigned',
  final: ['submitted', 'recused'],
  transitions: {
    submit: { from: ['assigned'], to: 'submitted', who: expert },
    recuse: { from: ['assigned'], to: 'recused', who: expert },
    // An expert who lets the deadline pass is replaced.
    relieve: { from: ['assigned'], to: 'recused', who: officer },
  },
});
export type FindingStatus = (typeof findingLifecycle.states)[number];

export const MAX_RE_REVIEW_SEATS = 9;
