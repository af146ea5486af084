import { z } from 'zod';
import { defineJob } from '../../platform/queue/job.ts';

/** Tries one delivery. Ids only: address, secret and body are read when it is sent. Its waits are in the row. */
export const deliverWebhook = defineJob({
  name: 'deliver-webhook',
  queue: 'webhooks',
  payload: z.object({ deliveryId: z.uuid() }),
  attempts: 3,
});
