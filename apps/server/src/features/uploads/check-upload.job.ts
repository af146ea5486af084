import { z } from 'zod';
import { defineJob } from '../../platform/queue/job.ts';

/** Checks an upload that has come whole. The row decides: a check that failed on us is taken up again by the sweep. */
export const checkUpload = defineJob({
  name: 'check-upload',
  queue: 'maintenance',
  payload: z.object({ uploadId: z.uuid() }),
  attempts: 1,
});
