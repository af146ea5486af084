import type { EvaluatorPool } from '@jiebang/evaluator/pool';
import type { JobCtx } from '../../platform/queue/job.ts';

/** What the worker process has beyond the services: evaluators, and its name on the rows it holds. */
export type EvaluationCtx = JobCtx<{ evaluators: EvaluatorPool; name: string }>;
