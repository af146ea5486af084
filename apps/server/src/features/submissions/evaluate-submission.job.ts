import { z } from 'zod';
import { defineJob } from '../../platform/queue/job.ts';

/** The queue carries the id; the row decides. Tries belong to the row as well, so the queue delivers once. */
export const evaluateSubmission = defineJob({
  name: 'evaluate-submission',
  queue: 'evaluation',
  payload: z.object({ evaluationId: z.uuid() }),
  attempts: 1,
});
