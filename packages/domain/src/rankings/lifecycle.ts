import { defineLifecycle } from '../lifecycle/lifecycle.ts';

const clerk = { zh: '主管部门经办', en: 'bureau clerk' };
const sealer = { zh: '另一名主管部门人员', en: 'a second person of the bureau' };
const bureau = { zh: '主管部门', en: 'bureau' };
const clock = { zh: '系统（公示期满时）', en: 'system, when the notice has run out' };

/** 名次表: proposed by one person and sealed by another with its hash; public when its notice has run out. */
export const rankingLifecycle = defineLifecycle({
  name: 'ranking',
  labels: {
    proposed: { zh: '待封存', en: 'Awaiting its seal' },
    sealed: { zh: '已封存', en: 'Sealed' },
    notice: { zh: '公示中', en: 'In public notice' },
    published: { zh: '已公布', en: 'Published' },
    discarded: { zh: '已退回', en: 'Sent back' },
    void: { zh: '已作废', en: 'Void' },
  },
  initial: 'proposed',
  final: ['published', 'discarded', 'void'],
  transitions: {
    seal: { from: ['proposed'], to: 'sealed', who: sealer },
    discard: { from: ['proposed'], to: 'discarded', who: bureau },
    post_notice: { from: ['sealed'], to: 'notice', who: bureau },
    publish: { from: ['notice'], to: 'published', who: clock },
    // An objection upheld, or a notice taken back: the ranking does not stand, a new one is made.
    void: { from: ['sealed', 'notice'], to: 'void', who: clerk },
  },
});
export type RankingStatus = (typeof rankingLifecycle.states)[number];
