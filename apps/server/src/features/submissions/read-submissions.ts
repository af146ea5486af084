import type { SubmissionView } from '@jiebang/contracts/submissions';
import { nextQuotaDayStart, quotaDay } from '@jiebang/domain/submissions/quota';
import type { Ctx } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { isMember } from '../teams/public.ts';
import { can, visibleTo } from './submissions.policy.ts';
import { presentReceipt, presentSubmission } from './submissions.presenter.ts';
import {
  findEntryPlace,
  findQueuePlace,
  findQuotaUse,
  findSubmission,
  listSubmissionRows,
  type SubmissionRow,
} from './submissions.repository.ts';
import { UTC_OFFSET_MINUTES } from './submit-entry.ts';

type Row = NonNullable<SubmissionRow>;

async function present(ctx: Ctx, row: Row, member: boolean): Promise<SubmissionView> {
  const { db, clock, env } = ctx.services;
  const place = row.evaluation.status === 'queued' ? await findQueuePlace(db, row.evaluation) : null;
  return presentSubmission(row, {
    actor: ctx.actor,
    member,
    now: clock.now(),
    place,
    evaluators: env.JIEBANG_EVALUATORS,
  });
}

async function require(ctx: Ctx, id: string): Promise<Row> {
  const row = await findSubmission(ctx.services.db, id, visibleTo(ctx.actor));
  if (!row) throw notFound('submission');
  return row;
}

const isOwn = (ctx: Ctx, row: Row) => isMember(ctx.services.db, row.submission.teamId, ctx.actor.userId);

export async function getSubmission(ctx: Ctx, id: string): Promise<SubmissionView> {
  const row = await require(ctx, id);
  return await present(ctx, row, await isOwn(ctx, row));
}

/** What an accepting request answers, to the member who has just submitted: one read of the row for both. */
export async function getAccepted(ctx: Ctx, id: string) {
  const row = await require(ctx, id);
  return { submission: await present(ctx, row, true), receipt: presentReceipt(row) };
}

export const getReceipt = async (ctx: Ctx, id: string) => presentReceipt(await require(ctx, id));

/** The file as it was submitted, for the team and the organiser. */
export async function getEntryFile(ctx: Ctx, id: string) {
  const row = await require(ctx, id);
  const member = await isOwn(ctx, row);
  if (!can(ctx.actor, 'download', row, ctx.services.clock.now(), member))
    throw notFound('file of submission');
  return row.file;
}

/** A page of the submissions that the actor may see in a phase. */
export async function listSubmissions(
  ctx: Ctx,
  phaseId: string,
  page: { cursor?: string | undefined; limit: number },
) {
  const { db } = ctx.services;
  const place = ctx.actor.kind === 'user' ? await findEntryPlace(db, phaseId, ctx.actor.userId) : null;
  if (!place) throw notFound('phase');
  const before = readCursor(page.cursor);
  const rows = await listSubmissionRows(db, phaseId, visibleTo(ctx.actor), before, page.limit + 1);
  const { shown, nextCursor } = cutPage(rows, page.limit, ({ submission }) => submission.id);
  const items: SubmissionView[] = [];
  // The place has told the person's team already: nobody is asked for again row by row.
  for (const row of shown) items.push(await present(ctx, row, row.submission.teamId === place.team?.id));
  return { items, nextCursor };
}

/** What is used of the quota of the actor's team, and when the next day's slots come. */
export async function getQuota(ctx: Ctx, phaseId: string) {
  const { db, clock } = ctx.services;
  const place = ctx.actor.kind === 'user' ? await findEntryPlace(db, phaseId, ctx.actor.userId) : null;
  if (!place || place.competition.status === 'draft') throw notFound('phase');
  if (!place.team) throw new AppError('team_needed');
  const { phase, team } = place;
  const rule = { utcOffsetMinutes: UTC_OFFSET_MINUTES, dayStartHour: phase.quotaDayStartHour };
  const now = clock.now().getTime();
  const day = quotaDay(rule, now);
  const used = await findQuotaUse(db, phaseId, team.id, day);
  return {
    perDay: phase.quotaPerDay,
    usedToday: used.today,
    total: phase.quotaTotal,
    usedTotal: used.total,
    day,
    dayStartHour: phase.quotaDayStartHour,
    nextDayAt: new Date(nextQuotaDayStart(rule, now)).toISOString(),
  };
}
