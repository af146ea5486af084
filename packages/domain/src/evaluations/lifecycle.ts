import { defineLifecycle } from '../lifecycle/lifecycle.ts';

const worker = { zh: '评测进程', en: 'evaluation worker' };
const sweep = { zh: '巡检', en: 'sweep' };
const operator = { zh: '运维席', en: 'operator' };

/**
 * Evaluation: one scoring run of one submission. `refused` is the entry's fault and final; `faulted` is ours:
 * the quota slot is refunded and an operator may replay it.
 */
export const evaluationLifecycle = defineLifecycle({
  name: 'evaluation',
  labels: {
    queued: { zh: '排队中', en: 'Queued' },
    running: { zh: '评测中', en: 'Evaluating' },
    scored: { zh: '已评分', en: 'Scored' },
    refused: { zh: '未通过', en: 'Refused' },
    faulted: { zh: '平台故障', en: 'Platform fault' },
  },
  initial: 'queued',
  final: [],
  transitions: {
    claim: { from: ['queued'], to: 'running', who: worker },
    score: { from: ['running'], to: 'scored', who: worker },
    refuse: { from: ['running'], to: 'refused', who: worker },
    requeue: { from: ['running'], to: 'queued', who: sweep },
    fault: { from: ['queued', 'running'], to: 'faulted', who: sweep },
    replay: { from: ['faulted', 'refused', 'scored'], to: 'queued', who: operator },
  },
});
export type EvaluationStatus = (typeof evaluationLifecycle.states)[number];

/** Attempts after which an evaluation that keeps killing its evaluator is set aside as our fault. */
export const MAX_EVALUATION_ATTEMPTS = 3;
