import { createHash, randomUUID } from 'node:crypto';
import { evaluations, submissions } from '@jiebang/db/schema/submissions';
import type { PhaseStatus } from '@jiebang/domain/competitions/lifecycles';
import { phaseWindow } from '@jiebang/domain/competitions/phase-window';
import { nextQuotaDayStart, quotaDay } from '@jiebang/domain/submissions/quota';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import type { ReceivedFile } from '../../platform/http/route.ts';
import { insertFile } from '../files/public.ts';
import { notify } from '../notifications/public.ts';
import { evaluateSubmission, QUEUE_DEADLINE_MS } from './evaluate-submission.job.ts';
import { receiptFields } from './submissions.presenter.ts';
import { findEntryPlace, nextNumber, TOTAL, takeSlot } from './submissions.repository.ts';

/** Beijing time, all year; quota days are counted in it. */
export const UTC_OFFSET_MINUTES = 480;

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
  lock?: 'share',
): Promise<OpenPlace> {
  if (ctx.actor.kind !== 'user') throw new AppError('sign_in_required');
  const place = await findEntryPlace(tx, phaseId, ctx.actor.userId, lock);
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
  return await transact(ctx, async (work) => {
    // The share lock keeps a reveal from passing between this look and the commit.
    const place = await requireOpenPlace(ctx, work.tx, input.phaseId, input.startedAt, 'share');
    const day = await reserveSlot(work.tx, place.phase, place.team.id, work.now);
    const submission = await insertSubmission(ctx, work, place, { ...input, day });
    const evaluationId = await insertEvaluation(work, place.phase, submission.id);
    await work.enqueue(evaluateSubmission, { evaluationId });
    await tellReceipt(work, place, submission, input.file);
    work.touch('operations');
    return submission.id;
  });
}

type Entry = { file: ReceivedFile; comment: string; startedAt: Date; day: string };

/** File, audit event, signed receipt and row, in this order: the signature covers the entry number of the event. */
async function insertSubmission(ctx: Ctx, work: Work, { phase, team }: OpenPlace, entry: Entry) {
  const { receipts } = ctx.services;
  const { file } = entry;
  const userId = ctx.actor.userId as string;
  const fileId = await insertFile(work.tx, {
    kind: 'entry',
    stored: file,
    name: file.name,
    uploadedBy: userId,
  });
  const id = uuidV7(work.now);
  const number = await nextNumber(work.tx, phase.id, team.id);
  const { bytes, sha256, sm3 } = file;
  const auditEntry = await work.audit({
    action: 'submission.accept',
    subjectType: 'submission',
    subjectId: id,
    data: { phaseId: phase.id, teamId: team.id, number, bytes, sha256, sm3, receivedAt: work.now },
  });
  const row = { id, phaseId: phase.id, teamId: team.id, receivedAt: work.now, auditEntry };
  await work.tx.insert(submissions).values({
    ...row,
    userId,
    number,
    fileId,
    comment: entry.comment,
    quotaDay: entry.day,
    startedAt: entry.startedAt,
    receiptKeyId: receipts.keyId,
    receiptSignature: receipts.sign(receiptFields({ submission: row, file })),
  });
  return { ...row, number, userId };
}

async function insertEvaluation(work: Work, phase: PhaseRow, submissionId: string): Promise<string> {
  const id = uuidV7(work.now);
  await work.tx.insert(evaluations).values({
    id,
    submissionId,
    phaseId: phase.id,
    truthId: phase.truthId as string,
    metric: phase.metric,
    paramsHash: createHash('sha256').update(canonicalJson(phase.metricParams)).digest('hex'),
    queuedAt: work.now,
    deadlineAt: new Date(work.now.getTime() + QUEUE_DEADLINE_MS),
  });
  return id;
}

type Accepted = Awaited<ReturnType<typeof insertSubmission>>;

/** The receipt goes to the person who submitted, on the page and by mail. */
async function tellReceipt(work: Work, { team, competition }: OpenPlace, row: Accepted, file: ReceivedFile) {
  await notify(work, {
    userId: row.userId,
    kind: 'submission_received',
    data: {
      team: team.name,
      number: String(row.number),
      competitionZh: competition.title.zh,
      competitionEn: competition.title.en,
      sha256: file.sha256,
      sm3: file.sm3,
      bytes: String(file.bytes),
      receivedAt: row.receivedAt.toISOString(),
      chainEntry: row.auditEntry.toString(),
    },
    link: `/submissions/${row.id}`,
    dedupeKey: `submission_received:${row.id}`,
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
