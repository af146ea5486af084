import { type Problem, p } from './problem.ts';

/** Refusals of the slice `resources`; part of the one table in problems.ts. */
export const resourceProblems = {
  resource_taken: p(
    409,
    '该期间剩余可用数量不足，请减少批准数量，或待其他单位归还后再批准。',
    'Not so much is free in this period: grant less, or wait until others have returned theirs.',
  ),
  resource_not_open: p(
    409,
    '该资源当前不接受此期间的申请，请核对资源状态和可用期限。',
    'This resource takes no requests for this period: look at its state and its dates.',
  ),
  resource_involved: p(
    403,
    '您同时是申请单位的成员，须回避，请由其他人员办理。',
    'You belong to the body that asks: somebody else must decide.',
  ),
  grant_not_running: p(
    409,
    '使用批准尚未开始、已到期或已终止，不能下载。',
    'The grant has not begun, has run out or was ended: nothing can be downloaded.',
  ),
  terms_not_accepted: p(
    409,
    '请先阅读并同意现行使用条款，再下载数据。',
    'Read and accept the present terms of use first, then download.',
  ),
} as const satisfies Record<string, Problem>;
