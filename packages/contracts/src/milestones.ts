import { milestoneLifecycle, reportKinds } from '@jiebang/domain/agreements/lifecycle';
import { z } from 'zod';
import { id, instant } from './common.ts';

export const milestoneActions = ['start', 'report', 'accept', 'refuse', 'cancel'] as const;

export const milestoneReport = z.object({
  id,
  kind: z.enum(reportKinds),
  text: z.string(),
  file: z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() }).nullable(),
  by: z.string(),
  at: instant,
  /** Of a completion: accepted, refused with its reason, or null while it waits. */
  accepted: z.boolean().nullable(),
  reason: z.string().nullable(),
  decidedAt: instant.nullable(),
});

export const milestoneView = z.object({
  id,
  position: z.number().int(),
  title: z.string(),
  deliverable: z.string(),
  plannedDay: z.string(),
  actualDay: z.string().nullable(),
  shareFen: z.number().int(),
  status: z.enum(milestoneLifecycle.states as [string, ...string[]]),
  /** Beijing days after the planned one, at the server's time; 0: not late. */
  daysLate: z.number().int(),
  dueSoon: z.boolean(),
  cancelReason: z.string().nullable(),
  reports: z.array(milestoneReport),
  abilities: z.array(z.enum(milestoneActions)),
});
export type MilestoneView = z.infer<typeof milestoneView>;
