import { createHash, randomUUID } from 'node:crypto';
import { evaluations, submissions } from '@jiebang/db/schema/submissions';
import type { PhaseStatus } from '@jiebang/domain/competitions/lifecycles';
import { phaseWindow } from '@jiebang/domain/competitions/phase-window';
import { nextQuotaDayStart, quotaDay } from '@jiebang/domain/submissions/quota';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import type { ReceivedFile } from '../../platform/http/route.ts';
import { insertFile } from '../files/public.ts';
import { notify } from '../notifications/public.ts';
import { evaluateSubmission } from './evaluate-submission.job.ts';
import { receiptFields } from './submissions.presenter.ts';
import { findEntryPlace, nextNumber, TOTAL, takeSlot } from './submissions.repository.ts';

/** Beijing time, all year; quota days are counted in it. */
export const UTC_OFFSET_MINUTES = 480;
/** A queued evaluation older than this is overdue and pages the operator. */
const QUEUE_DEADLINE_MS = 15 * 60_000;

type Place = NonNullable<Awaited<ReturnType<typeof findEntryPlace>>>;
export type OpenPlace = Place & { team: NonNullable<Place['team']> };

/**
 * May this person submit here, now? Asked before a byte is read, and again inside the transaction.
 * `startedAt` is the instant the upload began: a slow line does not cost a vendor the deadline.
 */
export async function requireOpenPlace(
  ctx: Ctx,
  tx: Parameters<typeof findEntryPlace>[0],
  phaseId: string,
  startedAt: Date,
): Promise<OpenPlace> {
  if (ctx.actor.kind !== 'user') throw new AppError('sign_in_required');
  const place = await findEntryPlace(tx, phaseId, ctx.actor.userId);
  if (!place || place.competition.status === 'draft') throw notFound('phase');
  const { phase, team, competition } = place;
  const window = phaseWindow(
    {
      status: phase.status as PhaseStatus,
      startsAt: phase.startsAt.getTime(),
      endsAt: phase.endsAt.getTime(),
    },
    startedAt.getTime(),
  );
  if (window === 'ended' || window === 'revealed')
    throw new AppError('phase_ended', '', { details: { endsAt: phase.endsAt.toISOString() } });
  if (window !== 'accepting' || competition.status !== 'published')
    throw new AppError('phase_not_open', '', { details: { startsAt: phase.startsAt.toISOString() } });
  if (!team || team.status === 'withdrawn') throw new AppError('team_needed');
  return place as OpenPlace;
}

/**
 * Accepts an entry: slot, submission, evaluation, audit event and the debt to the queue in one transaction,
 * after the file is durable. Answers the submission's id. The receipt is signed over what the rows hold.
 */
export async function submitEntry(
  ctx: Ctx,
  input: { phaseId: string; startedAt: Date; file: ReceivedFile; comment: string },
): Promise<string> {
  const { clock, receipts } = ctx.services;
  return await transact(ctx, async (work) => {
    const { phase, team, competition } = await requireOpenPlace(ctx, work.tx, input.phaseId, input.startedAt);
    const receivedAt = clock.now();
    const day = await reserveSlot(work.tx, phase, team.id, receivedAt);
    const { file } = input;
    const fileId = await insertFile(work.tx, {
      kind: 'entry',
      stored: file,
      name: file.name,
      uploadedBy: ctx.actor.userId,
    });
    const id = uuidV7(receivedAt);
    const number = await nextNumber(work.tx, phase.id, team.id);
    const auditEntry = await work.audit({
      action: 'submission.accept',
      subjectType: 'submission',
      subjectId: id,
      data: {
        phaseId: phase.id,
        teamId: team.id,
        number,
        bytes: file.bytes,
        sha256: file.sha256,
        sm3: file.sm3,
        receivedAt,
      },
    });
    const row = { id, phaseId: phase.id, teamId: team.id, receivedAt, auditEntry };
    const receiptSignature = receipts.sign(receiptFields({ submission: row, file }));
    await work.tx.insert(submissions).values({
      ...row,
      userId: ctx.actor.userId as string,
      number,
      fileId,
      comment: input.comment,
      quotaDay: day,
      startedAt: input.startedAt,
      receiptKeyId: receipts.keyId,
      receiptSignature,
    });
    const evaluationId = uuidV7(receivedAt);
    await work.tx.insert(evaluations).values({
      id: evaluationId,
      submissionId: id,
      phaseId: phase.id,
      truthId: phase.truthId as string,
      metric: phase.metric,
      paramsHash: createHash('sha256').update(canonicalJson(phase.metricParams)).digest('hex'),
      queuedAt: receivedAt,
      deadlineAt: new Date(receivedAt.getTime() + QUEUE_DEADLINE_MS),
    });
    await work.enqueue(evaluateSubmission, { evaluationId });
    await notify(work, {
      userId: ctx.actor.userId as string,
      kind: 'submission_received',
      data: {
        team: team.name,
        number: String(number),
        competitionZh: competition.title.zh,
        competitionEn: competition.title.en,
        sha256: file.sha256,
        sm3: file.sm3,
        bytes: String(file.bytes),
        receivedAt: receivedAt.toISOString(),
        chainEntry: auditEntry.toString(),
      },
      link: `/submissions/${id}`,
      dedupeKey: `submission_received:${id}`,
    });
    work.touch('operations');
    return id;
  });
}

type PhaseRow = OpenPlace['phase'];

/** Total first, then the day: the same order everywhere, so that two entries of a team cannot deadlock. */
async function reserveSlot(
  tx: Parameters<typeof takeSlot>[0],
  phase: PhaseRow,
  teamId: string,
  now: Date,
): Promise<string> {
  const rule = { utcOffsetMinutes: UTC_OFFSET_MINUTES, dayStartHour: phase.quotaDayStartHour };
  const day = quotaDay(rule, now.getTime());
  if (!(await takeSlot(tx, { phaseId: phase.id, teamId, day: TOTAL }, phase.quotaTotal))) {
    throw new AppError('quota_total_used', '', { details: { total: phase.quotaTotal } });
  }
  if (!(await takeSlot(tx, { phaseId: phase.id, teamId, day }, phase.quotaPerDay))) {
    const nextSlotAt = new Date(nextQuotaDayStart(rule, now.getTime())).toISOString();
    throw new AppError('quota_day_used', '', { details: { perDay: phase.quotaPerDay, nextSlotAt } });
  }
  return day;
}

/** uuid v7 of an instant: rows that arrive in order are stored and paged in order. */
export function uuidV7(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const random = randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
