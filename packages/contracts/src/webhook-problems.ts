import { type Problem, p } from './problem.ts';

/** Refusals of the slice `webhooks`; part of the one table in problems.ts. */
export const webhookProblems = {
  webhook_limit: p(
    409,
    'Webhook 数量已达上限，请先删除不再使用的地址。',
    'There are as many webhooks as there may be: remove one that is no longer used.',
  ),
  webhook_not_active: p(
    409,
    '该 Webhook 已停用，请启用后再发送。',
    'This webhook is disabled: enable it, then send.',
  ),
} as const satisfies Record<string, Problem>;
