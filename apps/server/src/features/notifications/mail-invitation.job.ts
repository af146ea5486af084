import { z } from 'zod';
import { defineJob } from '../../platform/queue/job.ts';

/** Mails an invitation to an address that has no account yet. */
export const mailInvitation = defineJob({
  name: 'mail-invitation',
  queue: 'mail',
  payload: z.object({ of: z.enum(['team', 'organisation']), invitationId: z.uuid() }),
  attempts: 6,
});
