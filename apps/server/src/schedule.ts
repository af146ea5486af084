import { coreviewFollowUp } from './coreview-follow-ups.ts';
import { remindAgreements } from './features/agreements/public.ts';
import { keepCalendar } from './features/calendar/public.ts';
import { sweepCoreviews } from './features/coreviews/public.ts';
import { sweepDossiers } from './features/dossiers/public.ts';
import { type EvaluationCtx, heartbeat, sweepEvaluations } from './features/evaluations/public.ts';
import { sweepPanels } from './features/judging/public.ts';
import { closeDue, publishDue } from './features/lists/public.ts';
import { endNotices } from './features/notices/public.ts';
import { sweepUnmailed } from './features/notifications/public.ts';
import { remindExperts } from './features/scenarios/public.ts';
import { sweepUploads } from './features/uploads/public.ts';
import { removeOldDeliveries, sweepWebhooks } from './features/webhooks/public.ts';
import { noticeFollowUps } from './notice-follow-ups.ts';
import { sealChain } from './platform/audit/seal-chain.ts';
import { cleanUp } from './platform/clean-up.ts';
import type { Ctx } from './platform/context.ts';
import { quietly } from './platform/queue/queues.ts';

/** What the clock brings about: deadlines, ends and reminders. */
const dueTasks: { name: string; everyMs: number; run: (ctx: Ctx) => Promise<unknown> }[] = [
  // Before all that counts in working days.
  { name: 'calendar', everyMs: 10 * 60_000, run: keepCalendar },
  // Before the deadlines: after a standstill a list is out before its time for proposals is looked at.
  { name: 'publications', everyMs: 2_000, run: publishDue },
  { name: 'deadlines', everyMs: 2_000, run: closeDue },
  { name: 'notices', everyMs: 15_000, run: (ctx) => endNotices(ctx, noticeFollowUps) },
  { name: 'coreviews', everyMs: 15_000, run: (ctx) => sweepCoreviews(ctx, coreviewFollowUp) },
  { name: 'remind', everyMs: 60_000, run: remindExperts },
  { name: 'panels', everyMs: 60_000, run: sweepPanels },
  { name: 'remind-agreements', everyMs: 60_000, run: remindAgreements },
];

/** Everything that happens by the clock, in every worker: each task guards itself against its twin elsewhere. */
const tasks: { name: string; everyMs: number; run: (ctx: EvaluationCtx) => Promise<unknown> }[] = [
  { name: 'heartbeat', everyMs: 4_000, run: heartbeat },
  { name: 'sweep', everyMs: 2_000, run: sweepEvaluations },
  {
    name: 'seal',
    everyMs: 2_000,
    run: async ({ services }) => {
      while ((await sealChain(services.db, services.clock.now())) === 1_000);
    },
  },
  { name: 'outbox', everyMs: 1_000, run: ({ services }) => services.outbox.drain(services.clock.now()) },
  { name: 'mail', everyMs: 60_000, run: sweepUnmailed },
  { name: 'webhooks', everyMs: 2_000, run: sweepWebhooks },
  { name: 'dossiers', everyMs: 60_000, run: sweepDossiers },
  { name: 'uploads', everyMs: 30_000, run: sweepUploads },
  ...dueTasks,
  { name: 'old-deliveries', everyMs: 10 * 60_000, run: removeOldDeliveries },
  { name: 'clean-up', everyMs: 10 * 60_000, run: ({ services }) => cleanUp(services) },
];

/** Does once, in order, all that is due by the clock; for a clock that has jumped. */
export async function runDue(ctx: Ctx): Promise<void> {
  for (const { run } of dueTasks) await run(ctx);
}

/** Starts the tasks; one that is still running is not started again. `close` waits for those in hand. */
export function startSchedule(ctx: EvaluationCtx): { close(): Promise<void> } {
  const inHand = new Map<string, Promise<unknown>>();
  const timers = tasks.map(({ name, everyMs, run }) => {
    const complain = quietly(ctx.log, `schedule: ${name} failed`);
    return setInterval(() => {
      if (inHand.has(name)) return;
      inHand.set(
        name,
        run(ctx)
          .catch(complain)
          .finally(() => inHand.delete(name)),
      );
    }, everyMs);
  });
  return {
    async close() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(inHand.values());
    },
  };
}
