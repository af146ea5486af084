import { createHash, randomUUID } from 'node:crypto';
import { evaluations, submissions } from '@jiebang/db/schema/submissions';
import type { PhaseStatus } from '@jiebang/domain/competitions/lifecycles';
import { phaseWindow } from '@jiebang/domain/competitions/phase-window';
import { nextQuotaDayStart, quotaDay } from '@jiebang/domain/submissions/quota';
import type { UserActor } from '../../platform/actor.ts';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import type { ReceivedFile } from '../../platform/http/route.ts';
import { insertFile } from '../files/public.ts';
import { notify } from '../notifications/public.ts';
import { evaluateSubmission, QUEUE_DEADLINE_MS } from './evaluate-submission.job.ts';
import { receiptFields } from './submissions.presenter.ts';
import { findEntryPlace, TOTAL, takeSlot } from './submissions.repository.ts';

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
  const { userId } = ctx.actor as UserActor;
  const { file } = input;
  return await transact(ctx, async (work) => {
    // The share lock keeps a reveal from passing between this look and the commit.
    const [place, auditEntry] = await Promise.all([
      requireOpenPlace(ctx, work.tx, input.phaseId, input.startedAt, 'share'),
      work.reserveEntry(),
    ]);
    const [fileId, slot] = await Promise.all([
      insertFile(work.tx, { kind: 'entry', stored: file, name: file.name, uploadedBy: userId }),
      reserveSlot(work.tx, place.phase, place.team.id, work.now),
    ]);
    // From here the team's slots are locked until the commit.
    const entry = { ...input, ...slot, id: uuidV7(work.now), userId, auditEntry, fileId };
    const evaluationId = uuidV7(work.now);
    await Promise.all([
      insertSubmission(ctx, work, place, entry),
      work.enqueue(evaluateSubmission, { evaluationId }),
      tellReceipt(work, place, entry),
    ]);
    await insertEvaluation(work, place.phase, { id: evaluationId, submissionId: entry.id });
    work.touch('operations');
    return entry.id;
  });
}

type Entry = {
  id: string;
  userId: string;
  auditEntry: bigint;
  fileId: string;
  /** 1, 2, 3 … within phase and team. */
  number: number;
  day: string;
  file: ReceivedFile;
  comment: string;
  startedAt: Date;
};

/** The row with the signed receipt, and the audit event whose entry number the signature covers. */
async function insertSubmission(ctx: Ctx, work: Work, { phase, team }: OpenPlace, entry: Entry) {
  const { receipts } = ctx.services;
  const { id, number, auditEntry, file } = entry;
  const { bytes, sha256, sm3 } = file;
  const row = { id, phaseId: phase.id, teamId: team.id, receivedAt: work.now, auditEntry };
  await Promise.all([
    work.audit({
      entry: auditEntry,
      action: 'submission.accept',
      subjectType: 'submission',
      subjectId: id,
      data: { phaseId: phase.id, teamId: team.id, number, bytes, sha256, sm3, receivedAt: work.now },
    }),
    work.tx
      .insert(submissions)
      .values({
        ...row,
        userId: entry.userId,
        number,
        fileId: entry.fileId,
        comment: entry.comment,
        quotaDay: entry.day,
        startedAt: entry.startedAt,
        receiptKeyId: receipts.keyId,
        receiptSignature: receipts.sign(receiptFields({ submission: row, file })),
      })
      .prepare('insert_submission')
      .execute(),
  ]);
}

async function insertEvaluation(work: Work, phase: PhaseRow, row: { id: string; submissionId: string }) {
  await work.tx
    .insert(evaluations)
    .values({
      ...row,
      phaseId: phase.id,
      truthId: phase.truthId as string,
      metric: phase.metric,
      paramsHash: createHash('sha256').update(canonicalJson(phase.metricParams)).digest('hex'),
      queuedAt: work.now,
      deadlineAt: new Date(work.now.getTime() + QUEUE_DEADLINE_MS),
    })
    .prepare('insert_evaluation')
    .execute();
}

/** The receipt goes to the person who submitted, on the page and by mail. */
async function tellReceipt(work: Work, { team, competition }: OpenPlace, entry: Entry) {
  const { file } = entry;
  await notify(work, {
    userId: entry.userId,
    kind: 'submission_received',
    data: {
      team: team.name,
      number: String(entry.number),
      competitionZh: competition.title.zh,
      competitionEn: competition.title.en,
      sha256: file.sha256,
      sm3: file.sm3,
      bytes: String(file.bytes),
      receivedAt: work.now.toISOString(),
      chainEntry: entry.auditEntry.toString(),
    },
    link: `/submissions/${entry.id}`,
    dedupeKey: `submission_received:${entry.id}`,
  });
}

type PhaseRow = OpenPlace['phase'];

/** Total first, then the day: the same order everywhere, so that two entries of a team cannot deadlock. */
async function reserveSlot(
  tx: Parameters<typeof takeSlot>[0],
  phase: PhaseRow,
  teamId: string,
  now: Date,
): Promise<{ day: string; number: number }> {
  const rule = { utcOffsetMinutes: UTC_OFFSET_MINUTES, dayStartHour: phase.quotaDayStartHour };
  const day = quotaDay(rule, now.getTime());
  const place = { phaseId: phase.id, teamId };
  const [number, today] = await Promise.all([
    takeSlot(tx, { ...place, day: TOTAL }, phase.quotaTotal),
    takeSlot(tx, { ...place, day }, phase.quotaPerDay),
  ]);
  if (number === null) throw new AppError('quota_total_used', '', { details: { total: phase.quotaTotal } });
  if (today === null) {
    const nextSlotAt = new Date(nextQuotaDayStart(rule, now.getTime())).toISOString();
    throw new AppError('quota_day_used', '', { details: { perDay: phase.quotaPerDay, nextSlotAt } });
  }
  return { day, number };
}

/** uuid v7 of an instant: rows that arrive in order are stored and paged in order. */
export function uuidV7(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const random = randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
