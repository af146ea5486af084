import { nextOf } from '@jiebang/domain/scenarios/draw';
import { AppError } from '../../platform/errors.ts';
import { lotOf } from '../../platform/lot-of.ts';
import type { DrawRow } from './draws.repository.ts';
import type { Candidate, PanelRow } from './panel.repository.ts';
import { requireFree } from './refuse-conflict.ts';

/**
 * Who takes a place that was given back. Where the panel was drawn it is the next of the draw's order, and nobody chooses
 * while there is one; otherwise an expert is named, with a reason that stays on the panel's page.
 */
export function chooseReplacement(
  { draw, pool, panel }: { draw: DrawRow | null; pool: readonly Candidate[]; panel: readonly PanelRow[] },
  { expertId, reason }: { expertId?: string | undefined; reason?: string | undefined },
): { expertId: string; chosenReason: string | null } {
  const next = draw?.outcome ? nextOfDraw(draw, pool, panel) : null;
  if (next !== null) {
    if (expertId !== undefined && expertId !== next) throw new AppError('draw_decides');
    return { expertId: next, chosenReason: null };
  }
  const missing = [...(expertId ? [] : ['expertId']), ...(reason ? [] : ['reason'])];
  if (!expertId || !reason)
    throw new AppError('invalid_request', 'named without a reason', {
      errors: missing.map((path) => ({ path, code: 'required', message: 'Name an expert, and say why.' })),
    });
  requireFree(pool, [expertId], () => 'expertId');
  return { expertId, chosenReason: reason };
}

function nextOfDraw(draw: DrawRow, pool: readonly Candidate[], panel: readonly PanelRow[]): string | null {
  const free = new Set(pool.filter(({ conflict }) => conflict === null).map(({ id }) => id));
  const sitting = panel.filter(({ opinion, replaced }) => !replaced && opinion.status !== 'recused');
  const barred = draw.pool.map(({ id }) => id).filter((id) => !free.has(id));
  const { maxPerEmployer } = draw;
  const seated = sitting.map(({ opinion }) => opinion.expertId);
  return nextOf(draw.pool, seated, { maxPerEmployer, barred }, lotOf(draw.seed));
}
