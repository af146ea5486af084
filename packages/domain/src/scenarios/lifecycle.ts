import { defineLifecycle } from '../lifecycle/lifecycle.ts';

const enterprise = { zh: '发榜企业', en: 'enterprise' };
const clerk = { zh: '主管部门经办', en: 'bureau clerk' };
const sweepOrLast = { zh: '系统（专家意见齐备时）', en: 'system, when every opinion is in' };
const departments = { zh: '会审部门', en: 'departments asked' };
const district = { zh: '区级推荐单位', en: 'district office' };
const system = { zh: '系统（提交时）', en: 'system, as it is handed in' };
const bureau = { zh: '主管部门', en: 'bureau' };
const publisher = { zh: '榜单发布', en: 'publication of a list' };

/**
 * 场景, from the draft to the published list. What follows on a list is the challenge's own lifecycle.
 * `returned` keeps what was reviewed: only the returned fields are open to the enterprise.
 */
export const scenarioLifecycle = defineLifecycle({
  name: 'scenario',
  labels: {
    draft: { zh: '草稿', en: 'Draft' },
    formal_review: { zh: '形式审查中', en: 'In formal review' },
    district_review: { zh: '区级推荐中', en: 'With its district' },
    returned: { zh: '退回修改', en: 'Returned for changes' },
    department_review: { zh: '部门会审中', en: 'In department review' },
    expert_review: { zh: '专家评议中', en: 'In expert review' },
    opinions_in: { zh: '待审定', en: 'Awaiting decision' },
    approved: { zh: '审核通过', en: 'Approved' },
    listed: { zh: '已列入榜单', en: 'On a published list' },
    rejected: { zh: '未通过', en: 'Rejected' },
    withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  },
  initial: 'draft',
  final: ['rejected', 'withdrawn'],
  transitions: {
    submit: { from: ['draft'], to: 'formal_review', who: enterprise },
    resubmit: { from: ['returned'], to: 'formal_review', who: enterprise },
    // Where the programme asks for it, the office of the poster's district is heard before the city looks (区级推荐).
    ask_district: { from: ['formal_review'], to: 'district_review', who: system },
    district_recommends: { from: ['district_review'], to: 'formal_review', who: district },
    // It decides nothing: the city's clerk may pass it all the same, with the reason.
    district_declines: { from: ['district_review'], to: 'formal_review', who: district },
    // The applicant may take it back until formal review ends.
    take_back: { from: ['district_review', 'formal_review', 'returned'], to: 'draft', who: enterprise },
    withdraw: {
      from: ['draft', 'district_review', 'formal_review', 'returned'],
      to: 'withdrawn',
      who: enterprise,
    },
    return: { from: ['formal_review'], to: 'returned', who: clerk },
    pass_formal: { from: ['formal_review'], to: 'expert_review', who: clerk },
    // Its risk class decides whether departments are asked before the experts are (分级监管).
    refer: { from: ['formal_review'], to: 'department_review', who: clerk },
    departments_agree: { from: ['department_review'], to: 'expert_review', who: departments },
    departments_object: { from: ['department_review'], to: 'formal_review', who: departments },
    complete_opinions: { from: ['expert_review'], to: 'opinions_in', who: sweepOrLast },
    approve: { from: ['opinions_in'], to: 'approved', who: clerk },
    reject: { from: ['formal_review', 'opinions_in'], to: 'rejected', who: clerk },
    list: { from: ['approved'], to: 'listed', who: publisher },
    // Withdrawn from its list, it may come on another.
    take_off: { from: ['listed'], to: 'approved', who: bureau },
  },
});
export type ScenarioStatus = (typeof scenarioLifecycle.states)[number];

/** 专家评议意见: one expert's opinion on one scenario. */
export const opinionLifecycle = defineLifecycle({
  name: 'opinion',
  labels: {
    assigned: { zh: '待提交', en: 'Awaited' },
    submitted: { zh: '已提交', en: 'Submitted' },
    recused: { zh: '已回避', en: 'Recused' },
  },
  initial: 'assigned',
  final: ['submitted', 'recused'],
  transitions: {
    submit: { from: ['assigned'], to: 'submitted', who: { zh: '评审专家', en: 'judge' } },
    recuse: { from: ['assigned'], to: 'recused', who: { zh: '评审专家', en: 'judge' } },
    // An expert who lets the deadline pass is replaced, or the scenario would wait for ever.
    relieve: { from: ['assigned'], to: 'recused', who: clerk },
  },
});
export type OpinionStatus = (typeof opinionLifecycle.states)[number];

/** What an expert recommends; the majority is shown to the clerk who decides, dissent stays visible. */
export const recommendationLabels = {
  support: { zh: '同意列入', en: 'In favour' },
  revise: { zh: '修改后列入', en: 'In favour after changes' },
  oppose: { zh: '不同意列入', en: 'Against' },
} as const;
export type Recommendation = keyof typeof recommendationLabels;
export const recommendations = Object.keys(recommendationLabels) as [Recommendation, ...Recommendation[]];

/** Smallest panel, and it is odd, so that a majority exists. */
export const MIN_EXPERTS = 3;
