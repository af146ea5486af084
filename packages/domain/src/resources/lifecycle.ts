import { defineLifecycle } from '../lifecycle/lifecycle.ts';

const owner = { zh: '资源提供方', en: 'owner of the resource' };
const requester = { zh: '申请单位', en: 'requesting body' };

/** 资源: a data set, computing time, a platform, a site or guidance that a body or the bureau offers. «Expired» is computed (`clock`). */
export const resourceLifecycle = defineLifecycle({
  name: 'resource',
  labels: {
    draft: { zh: '草稿', en: 'Draft' },
    offered: { zh: '开放申请', en: 'Offered' },
    withdrawn: { zh: '已停止提供', en: 'Withdrawn' },
  },
  initial: 'draft',
  final: ['withdrawn'],
  transitions: {
    offer: { from: ['draft'], to: 'offered', who: owner },
    withdraw: { from: ['draft', 'offered'], to: 'withdrawn', who: owner },
  },
});
export type ResourceStatus = (typeof resourceLifecycle.states)[number];

/** 资源使用申请. A grant whose last day is over is «expired» by the clock, never by a state. */
export const resourceRequestLifecycle = defineLifecycle({
  name: 'resource_request',
  labels: {
    requested: { zh: '待提供方决定', en: 'Awaiting the owner' },
    granted: { zh: '已批准', en: 'Granted' },
    refused: { zh: '未批准', en: 'Refused' },
    taken_back: { zh: '已撤回', en: 'Taken back' },
    returned: { zh: '已归还', en: 'Returned' },
    revoked: { zh: '已收回', en: 'Revoked' },
  },
  initial: 'requested',
  final: ['refused', 'taken_back', 'returned', 'revoked'],
  transitions: {
    grant: { from: ['requested'], to: 'granted', who: owner },
    refuse: { from: ['requested'], to: 'refused', who: owner },
    take_back: { from: ['requested'], to: 'taken_back', who: requester },
    return: { from: ['granted'], to: 'returned', who: requester },
    revoke: { from: ['granted'], to: 'revoked', who: owner },
  },
});
export type ResourceRequestStatus = (typeof resourceRequestLifecycle.states)[number];
