import { z } from 'zod';
import { defineJob } from '../../platform/queue/job.ts';

/** Mails one notification. Ids only: address, language and words are read when it is sent. */
export const mailNotification = defineJob({
  name: 'mail-notification',
  queue: 'mail',
  payload: z.object({ notificationId: z.uuid() }),
  attempts: 6,
});
