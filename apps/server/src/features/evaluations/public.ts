export type { EvaluationCtx } from './evaluation-ctx.ts';
export { heartbeat, sweepEvaluations } from './sweep-evaluations.ts';
