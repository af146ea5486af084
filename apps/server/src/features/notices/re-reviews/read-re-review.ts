import type { ReReviewView } from '@jiebang/contracts/re-reviews';
import type { Tx } from '@jiebang/db/client';
import { majorityOf, withoutObjector } from '@jiebang/domain/notices/without-objector';
import { replayDraw } from '@jiebang/domain/scenarios/draw';
import type { Ctx } from '../../../platform/context.ts';
import { notFound } from '../../../platform/errors.ts';
import { lotOf } from '../../../platform/lot-of.ts';
import { requireUser } from '../../../platform/require-user.ts';
import { canStep, mayReadStatement, objectionsVisibleTo } from '../objections.policy.ts';
import { standingOf } from '../objections.presenter.ts';
import { findObjection, type ObjectionRow } from '../objections.repository.ts';
import { findStatement } from '../objectors.repository.ts';
import { findReReview, listPlaces, namesOf, type ReReviewRow } from './re-reviews.repository.ts';

/** Only the officer of the case: the draw tells who was passed over. */
async function requireOwnCase(ctx: Ctx, tx: Tx, objectionId: string): Promise<ObjectionRow> {
  const { userId } = requireUser(ctx);
  const row = await findObjection(tx, objectionId, userId, objectionsVisibleTo(ctx.actor));
  if (!row || row.mine || !mayReadStatement(ctx.actor, standingOf(row))) throw notFound('objection');
  return row;
}

/** The re-review of a case, or what one would be ordered with. */
export async function getReReview(ctx: Ctx, objectionId: string) {
  const { db } = ctx.services;
  const objection = await requireOwnCase(ctx, db, objectionId);
  const row = await findReReview(db, objectionId);
  if (row) return { reReview: await present(ctx, objection, row), draft: null, abilities: [] };
  const may = canStep(ctx.actor, 're_review', standingOf(objection));
  if (!may) return { reReview: null, draft: null, abilities: [] };
  const { objector } = await findStatement(db, objectionId);
  return {
    reReview: null,
    draft: {
      grounds: withoutObjector(objector.grounds, objector),
      evidence: withoutObjector(objector.evidence, objector),
    },
    abilities: ['order' as const],
  };
}

export async function requireReReview(ctx: Ctx, objectionId: string): Promise<ReReviewView> {
  const objection = await requireOwnCase(ctx, ctx.services.db, objectionId);
  const row = await findReReview(ctx.services.db, objectionId);
  if (!row) throw notFound('re-review');
  return await present(ctx, objection, row);
}

async function present(ctx: Ctx, objection: ObjectionRow, row: ReReviewRow): Promise<ReReviewView> {
  const now = ctx.services.clock.now();
  const places = await listPlaces(ctx.services.db, row.id);
  const standing = places.filter(({ replaced }) => !replaced).map(({ finding }) => finding);
  const given = standing.flatMap(({ status, supports }) =>
    status === 'submitted' && supports !== null ? [supports] : [],
  );
  const may = row.status === 'open' && canStep(ctx.actor, 're_review', standingOf(objection));
  const overdue = standing.some(({ status, dueAt }) => status === 'assigned' && dueAt <= now);
  const empty = standing.some(({ status }) => status === 'recused');
  const atWork = standing.some(({ status }) => status === 'assigned');
  return {
    ...{ id: row.id, status: row.status, grounds: row.grounds, evidence: row.evidence },
    ...{ fileShown: row.fileShown, seats: row.seats, poolSm3: row.poolSm3, seedSm3: row.seedSm3 },
    poolSize: row.pool.length,
    barred: row.barred.length,
    orderedAt: row.orderedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    endReason: row.endReason,
    ...majorityOf(given, row.seats),
    findings: places.map(({ finding, expert, replaced }) => {
      const told = finding.status === 'submitted';
      return {
        ...{ id: finding.id, expert, status: finding.status, replaced },
        supports: told ? finding.supports : null,
        finding: told ? finding.finding : null,
        recusalReason: finding.recusalReason,
        dueAt: finding.dueAt.toISOString(),
        overdue: finding.status === 'assigned' && finding.dueAt <= now,
        submittedAt: finding.submittedAt?.toISOString() ?? null,
      };
    }),
    abilities: [
      ...(may && overdue ? (['relieve'] as const) : []),
      ...(may && empty && !atWork ? (['end'] as const) : []),
    ],
  };
}

/** What the panel was drawn from, whole, so that the draw can be done again with nothing but SM3. */
export async function getReReviewRecord(ctx: Ctx, objectionId: string) {
  await requireOwnCase(ctx, ctx.services.db, objectionId);
  const row = await findReReview(ctx.services.db, objectionId);
  if (!row) throw notFound('re-review');
  const { id, pool, leaves, poolSm3, seed, seedSm3, seats, maxPerEmployer, barred, outcome } = row;
  const names = await namesOf(
    ctx.services.db,
    pool.map((member) => member.id),
  );
  return {
    format: 'jiebang-re-review-draw/1' as const,
    ...{ reReview: id, pool, leaves, poolSm3, seed, seedSm3, seats, maxPerEmployer, barred, outcome },
    names: Object.fromEntries(names),
  };
}

export async function replayReReview(ctx: Ctx, objectionId: string) {
  const record = await getReReviewRecord(ctx, objectionId);
  const { outcome, problems } = replayDraw(record, lotOf(record.seed).hash);
  return {
    same: problems.length === 0,
    outcome: outcome.map((id) => ({ id, name: record.names[id] ?? '' })),
    problems,
  };
}
