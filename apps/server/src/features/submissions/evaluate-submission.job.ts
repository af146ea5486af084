import { z } from 'zod';
import { defineJob } from '../../platform/queue/job.ts';

/** The queue carries the id; the row decides. Tries belong to the row as well, so the queue delivers once. */
export const evaluateSubmission = defineJob({
  name: 'evaluate-submission',
  queue: 'evaluation',
  payload: z.object({ evaluationId: z.uuid() }),
  attempts: 1,
});

/** A queued evaluation older than this is overdue and pages the operator. */
export const QUEUE_DEADLINE_MS = 15 * 60_000;
