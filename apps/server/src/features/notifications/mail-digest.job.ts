import { z } from 'zod';
import { defineJob } from '../../platform/queue/job.ts';

/** Mails a person all that is due in their digest. */
export const mailDigest = defineJob({
  name: 'mail-digest',
  queue: 'mail',
  payload: z.object({ userId: z.uuid() }),
  attempts: 6,
});
