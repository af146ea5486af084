import type { JobLine } from '../../platform/queue/job.ts';
import { mailDigest } from './mail-digest.job.ts';
import { mailInvitation } from './mail-invitation.job.ts';
import { mailNotification } from './mail-notification.job.ts';

export const notificationJobs: JobLine[] = [
  { job: mailNotification, load: async () => (await import('./mail-notification.handler.ts')).handle },
  { job: mailDigest, load: async () => (await import('./mail-digest.handler.ts')).handle },
  { job: mailInvitation, load: async () => (await import('./mail-invitation.handler.ts')).handle },
];
