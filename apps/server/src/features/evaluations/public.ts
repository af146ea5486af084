export { heartbeat, sweepEvaluations } from './sweep-evaluations.ts';
