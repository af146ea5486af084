import type { AgreementView } from '@jiebang/contracts/agreements';
import type { Tx } from '@jiebang/db/client';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { RawReply } from '../../platform/http/route.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { download } from '../files/public.ts';
import { sideOf, visibleTo } from './agreements.policy.ts';
import { presentAgreement, presentChallenge, presentSummary } from './agreements.presenter.ts';
import { findVersion, listActs, listAgreementRows, listVersions } from './agreements.repository.ts';
import {
  findMilestone,
  findReportFile,
  listAppraisals,
  listMilestones,
  listReports,
} from './progress.repository.ts';
import { requireAgreement, requireMilestone } from './require-agreement.ts';
import { listWinnerRows } from './winners.repository.ts';

async function read(ctx: Ctx, tx: Tx, id: string): Promise<AgreementView> {
  const place = await requireAgreement(tx, requireUser(ctx), id);
  const parts = {
    versions: await listVersions(tx, id),
    acts: await listActs(tx, id),
    milestones: await listMilestones(tx, id),
    reports: await listReports(tx, id),
    appraisals: await listAppraisals(tx, id),
  };
  return presentAgreement(ctx.actor, place, parts, ctx.services.clock.now());
}

export const getAgreement = (ctx: Ctx, id: string): Promise<AgreementView> =>
  readSnapshot(ctx, (tx) => read(ctx, tx, id));

/** The agreement that a milestone belongs to. */
export const getAgreementOf = (ctx: Ctx, milestoneId: string): Promise<AgreementView> =>
  readSnapshot(ctx, async (tx) => {
    const milestone = await findMilestone(tx, milestoneId);
    if (!milestone) throw notFound('milestone');
    return await read(ctx, tx, milestone.agreementId);
  });

type Query = { status?: string | undefined; cursor?: string | undefined; limit: number };

export async function listAgreements(ctx: Ctx, { status, cursor, limit }: Query) {
  const actor = requireUser(ctx);
  const now = ctx.services.clock.now();
  const filter = { visible: visibleTo(actor), before: readCursor(cursor), status };
  const rows = await listAgreementRows(ctx.services.db, actor.userId, filter, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ agreement }) => agreement.id);
  return { items: shown.map((place) => presentSummary(actor, place, now)), nextCursor };
}

/** Winners that have no agreement yet. */
export async function listWinners(ctx: Ctx, { cursor, limit }: Omit<Query, 'status'>) {
  const actor = requireUser(ctx);
  const rows = await listWinnerRows(ctx.services.db, actor, readCursor(cursor), limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ proposal }) => proposal.id);
  const items = shown.map(({ proposal, challenge, poster, posterId, solver, solverId, ...place }) => {
    const side = sideOf(actor, place);
    const abilities: ('start' | 'give_up')[] =
      side === null ? [] : side === 'bureau' ? ['give_up'] : ['start'];
    return {
      proposal: { id: proposal.id, code: proposal.code },
      challenge: presentChallenge(challenge),
      poster: { id: posterId, name: poster },
      solver: { id: solverId, name: solver },
      side,
      abilities,
    };
  });
  return { items, nextCursor };
}

/** A version in the bytes whose hash the page shows; a draft that nobody was shown has none. */
export async function getAgreementDocument(ctx: Ctx, id: string, version?: number): Promise<RawReply> {
  await requireAgreement(ctx.services.db, requireUser(ctx), id);
  const row = await findVersion(ctx.services.db, id, version);
  if (!row) throw notFound('version');
  return new RawReply(row.document, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `inline; filename="jiebang-agreement-${row.version}.json"`,
    'cache-control': 'private, no-store',
    etag: `"${row.sm3}"`,
  });
}

export async function downloadMilestoneFile(ctx: Ctx, id: string, reportId: string): Promise<RawReply> {
  await requireMilestone(ctx.services.db, requireUser(ctx), id);
  const file = await findReportFile(ctx.services.db, id, reportId);
  if (!file) throw notFound('file of report');
  return await download(ctx, file);
}
