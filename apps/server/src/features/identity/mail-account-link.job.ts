import { z } from 'zod';
import { defineJob } from '../../platform/queue/job.ts';

/** Mails a link that proves an address or resets a password. Ids only: the token is made where it is mailed. */
export const mailAccountLink = defineJob({
  name: 'mail-account-link',
  queue: 'mail',
  payload: z.object({ userId: z.uuid(), purpose: z.enum(['verify_email', 'reset_password']) }),
  attempts: 8,
});
