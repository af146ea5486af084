import type { HandlerOutput } from '@jiebang/contracts/endpoint';
import type { listCandidates as endpoint } from '@jiebang/contracts/lists';
import type { OrganisationType } from '@jiebang/domain/organisations/lifecycle';
import { emptyScenario, type Mode } from '@jiebang/domain/scenarios/content';
import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { type CandidateRow, listCandidateRows } from './candidates.repository.ts';

type Filter = { q?: string | undefined; cursor?: string | undefined; limit: number };

/** A page of approved scenarios that stand on no list. */
export async function listCandidates(
  ctx: Ctx,
  { q, cursor, limit }: Filter,
): Promise<HandlerOutput<typeof endpoint>> {
  const before = readCursor(cursor);
  const rows = await listCandidateRows(ctx.services.db, { q, before, limit: limit + 1 });
  const { shown, nextCursor } = cutPage(rows, limit, ({ scenario }) => scenario.id);
  return { items: shown.map(presentCandidate), nextCursor };
}

function presentCandidate({ scenario, poster }: CandidateRow) {
  const content = { ...emptyScenario, ...scenario.content };
  return {
    scenarioId: scenario.id,
    code: scenario.code,
    title: scenario.title,
    mode: content.mode as Mode,
    industry: content.industry,
    field: content.field,
    openness: content.openness,
    budgetFen: content.budgetFen,
    indicators: content.indicators.length,
    approvedAt: scenario.decidedAt?.toISOString() ?? null,
    poster: { ...poster, type: poster.type as OrganisationType },
  };
}
