import type { FindingView } from '@jiebang/contracts/re-reviews';
import type { Ctx } from '../../../platform/context.ts';
import { notFound } from '../../../platform/errors.ts';
import type { RawReply } from '../../../platform/http/route.ts';
import { cutPage, readCursor } from '../../../platform/page.ts';
import { requireUser } from '../../../platform/require-user.ts';
import { download } from '../../files/public.ts';
import { findStatement } from '../objectors.repository.ts';
import { daysLeftOf } from './finding-due.ts';
import { type FindingPlace, findFinding, listFindingsOf } from './re-reviews.repository.ts';

const summaryOf = ({ finding, notice }: FindingPlace, now: Date, left: (dueAt: Date) => number | null) => ({
  id: finding.id,
  status: finding.status,
  notice,
  assignedAt: finding.assignedAt.toISOString(),
  dueAt: finding.dueAt.toISOString(),
  daysLeft: finding.status === 'assigned' ? left(finding.dueAt) : null,
  overdue: finding.status === 'assigned' && finding.dueAt <= now,
  submittedAt: finding.submittedAt?.toISOString() ?? null,
});

/** Re-reviews asked of this person, newest first. */
export async function listMyFindings(
  ctx: Ctx,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const { userId } = requireUser(ctx);
  const { db, clock } = ctx.services;
  const rows = await listFindingsOf(db, userId, readCursor(cursor), limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ finding }) => finding.id);
  const now = clock.now();
  const left = await daysLeftOf(db, now);
  return { items: shown.map((place) => summaryOf(place, now, left)), nextCursor };
}

async function requireOwn(ctx: Ctx, id: string): Promise<FindingPlace> {
  const { userId } = requireUser(ctx);
  const place = await findFinding(ctx.services.db, id, userId);
  if (!place) throw notFound('finding');
  return place;
}

/** One's own finding beside the matter; who has stepped back reads the matter no more. */
export async function getFinding(ctx: Ctx, id: string): Promise<FindingView> {
  const place = await requireOwn(ctx, id);
  const now = ctx.services.clock.now();
  const { finding, reReview } = place;
  const { grounds, evidence, fileShown } = reReview;
  const open = finding.status === 'assigned' && reReview.status === 'open';
  return {
    ...summaryOf(place, now, await daysLeftOf(ctx.services.db, now)),
    matter: finding.status === 'recused' ? null : { grounds, evidence, file: fileShown },
    supports: finding.supports,
    finding: finding.finding,
    recusalReason: finding.recusalReason,
    abilities: open ? ['submit', 'recuse'] : [],
  };
}

/** The file, where the officer shows it; its name may tell who filed it and is not given. */
export async function downloadReReviewEvidence(ctx: Ctx, id: string): Promise<RawReply> {
  const { finding, reReview } = await requireOwn(ctx, id);
  if (!reReview.fileShown || finding.status === 'recused') throw notFound('evidence');
  const { file } = await findStatement(ctx.services.db, reReview.objectionId);
  if (!file) throw notFound('no evidence file');
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(file.name)?.[0] ?? '';
  return await download(ctx, { ...file, name: `evidence${ending.toLowerCase()}` });
}
