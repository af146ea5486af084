import { milestones } from '@jiebang/db/schema/agreements';
import { milestoneLifecycle, type ReportKind } from '@jiebang/domain/agreements/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import type { ReceivedFile } from '../../platform/http/route.ts';
import { requireUser } from '../../platform/require-user.ts';
import { transition } from '../../platform/transition.ts';
import { insertFile } from '../files/public.ts';
import { findOpenReport, insertReport } from './progress.repository.ts';
import {
  holdMilestone,
  type MilestonePlace,
  requireMayMilestone,
  requireMilestone,
} from './require-agreement.ts';
import { tellSides } from './tell-sides.ts';

export const MAX_REPORT_BYTES = 50 * 1024 * 1024;

/** May this person report on it now? Asked before a byte of the file is read, and again inside the transaction. */
export async function requireReportable(ctx: Ctx, id: string): Promise<void> {
  const actor = requireUser(ctx);
  const seen = await requireMilestone(ctx.services.db, actor, id);
  await requireNoneWaiting(ctx.services.db, seen);
  requireMayMilestone(actor, 'report', seen);
}

async function requireNoneWaiting(tx: Work['tx'], { milestone }: MilestonePlace): Promise<void> {
  if (milestone.status === 'reported' && (await findOpenReport(tx, milestone.id)))
    throw new AppError('report_waiting');
}

type Input = { kind: ReportKind; text: string; file: ReceivedFile | undefined };

/**
 * Reports on a milestone: progress leaves it in progress, a completion asks the poster to accept it. Answers the
 * milestone's id.
 */
export async function reportMilestone(ctx: Ctx, id: string, { kind, text, file }: Input): Promise<string> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const { place, milestone } = await holdMilestone(work, actor, id, 'report');
    const fileId = file
      ? await insertFile(work.tx, {
          kind: 'milestone_report',
          stored: file,
          name: file.name,
          uploadedBy: actor.userId,
        })
      : null;
    const reportId = await insertReport(work.tx, {
      milestoneId: id,
      kind,
      text,
      fileId,
      by: actor.userId,
      at: work.now,
    });
    await moveOn(work, milestone, kind, { reportId, fileId });
    await tellSides(work, place, {
      to: ['poster'],
      kind: 'milestone_reported',
      data: { milestone: milestone.title, decision: kind },
      key: reportId,
    });
    work.touch(`agreement:${milestone.agreementId}`);
    return id;
  });
}

/** A first report of progress also begins it. */
async function moveOn(
  work: Work,
  { id, agreementId, status }: MilestonePlace['milestone'],
  kind: ReportKind,
  data: { reportId: string; fileId: string | null },
): Promise<void> {
  const step = { table: milestones, lifecycle: milestoneLifecycle, id, set: { updatedAt: work.now } };
  if (kind === 'completion')
    await transition(work, { ...step, verb: 'report', data: { agreementId, ...data } });
  else if (status === 'pending')
    await transition(work, { ...step, verb: 'start', data: { agreementId, ...data } });
  else
    await work.audit({
      action: 'milestone.report_progress',
      subjectType: 'milestone',
      subjectId: id,
      data: { agreementId, ...data },
    });
}
