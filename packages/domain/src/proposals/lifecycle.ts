import { defineLifecycle } from '../lifecycle/lifecycle.ts';

const vendor = { zh: '揭榜方', en: 'vendor' };
const clerk = { zh: '主管部门经办', en: 'bureau clerk' };
const chooser = { zh: '发榜方或主管部门', en: 'poster or bureau, by mode' };
const clock = { zh: '系统', en: 'system' };

/** 揭榜申报: a solver's answer to a challenge. Withdrawn before the deadline only; one that is valid per applicant and challenge. */
export const proposalLifecycle = defineLifecycle({
  name: 'proposal',
  labels: {
    draft: { zh: '草稿', en: 'Draft' },
    submitted: { zh: '已申报', en: 'Submitted' },
    correction: { zh: '待补正', en: 'To be corrected' },
    valid: { zh: '形式审查通过', en: 'Valid' },
    invalid: { zh: '形式审查未通过', en: 'Not valid' },
    shortlisted: { zh: '入围', en: 'Shortlisted' },
    reserve: { zh: '储备', en: 'In reserve' },
    not_selected: { zh: '未入选', en: 'Not selected' },
    won: { zh: '揭榜成功', en: 'Won' },
    contracted: { zh: '已签约', en: 'Contracted' },
    withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  },
  initial: 'draft',
  final: ['invalid', 'contracted', 'withdrawn'],
  transitions: {
    submit: { from: ['draft'], to: 'submitted', who: vendor },
    ask_correction: { from: ['submitted'], to: 'correction', who: clerk },
    correct: { from: ['correction'], to: 'submitted', who: vendor },
    find_valid: { from: ['submitted'], to: 'valid', who: clerk },
    find_invalid: { from: ['submitted', 'correction'], to: 'invalid', who: clerk },
    // Until a notice is posted the selection may be made anew, also in favour of one that was passed over.
    shortlist: { from: ['valid', 'reserve', 'not_selected'], to: 'shortlisted', who: chooser },
    put_in_reserve: { from: ['valid', 'shortlisted', 'not_selected'], to: 'reserve', who: chooser },
    pass_over: { from: ['valid', 'shortlisted', 'reserve'], to: 'not_selected', who: chooser },
    win: { from: ['shortlisted'], to: 'won', who: clock },
    contract: { from: ['won'], to: 'contracted', who: { zh: '双方', en: 'both sides' } },
    withdraw: { from: ['draft', 'submitted', 'correction', 'valid'], to: 'withdrawn', who: vendor },
  },
});
export type ProposalStatus = (typeof proposalLifecycle.states)[number];

/** Standings that a selection gives; what follows (won, contracted) builds on the first. */
export const standings = [
  'shortlisted',
  'reserve',
  'not_selected',
] as const satisfies readonly ProposalStatus[];
export type Standing = (typeof standings)[number];

/** How many may be selected at most, by mode: B 1–3 solvers, A ≤ 5 shortlisted beside a reserve pool. Contests are decided by ranking. */
export const SELECTION_LIMITS = { key_task: 5, supply_demand: 3, contest: 0 } as const;
