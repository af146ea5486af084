import type { UserActor } from '../../platform/actor.ts';
import type { Ctx, Work } from '../../platform/context.ts';
import { AppError, notFound, violatedConstraint } from '../../platform/errors.ts';
import { type AssignmentRow, findPlaceOf } from './assignments.repository.ts';
import { canScore, canSeat, mayScore, type ScoreAction, type SeatAction } from './judging.policy.ts';
import { findPanel, lockPanel, type PanelPlace } from './panels.repository.ts';
import { findMyAssignment, type MyAssignment } from './sheets.repository.ts';

/** The panel, held until commit. The endpoint's access has let in only people who may see every panel. */
export async function requirePanel(work: Work, id: string, status?: 'draft' | 'open'): Promise<PanelPlace> {
  const held = await lockPanel(work.tx, id, 'alone');
  const place = held && (await findPanel(work.tx, id));
  if (!place) throw notFound('panel');
  if (status && place.panel.status !== status) throw new AppError('wrong_state', place.panel.status);
  return place;
}

export function requireRevision(present: number, given: number): void {
  if (present !== given) throw new AppError('conflict', 'revision', { details: { revision: present } });
}

export type SeatPlace = PanelPlace & { assignment: AssignmentRow; entry: { id: string; number: number } };

/** A seat at an entry, for the bureau, if this may be done there now; its panel is held until commit. */
export async function requireSeat(work: Work, id: string, action: SeatAction): Promise<SeatPlace> {
  const seen = await findPlaceOf(work.tx, id);
  if (!seen) throw notFound('assignment');
  const place = await requirePanel(work, seen.panelId);
  // Read again: who held the panel before may have been faster.
  const now = await findPlaceOf(work.tx, id);
  if (!now) throw notFound('assignment');
  if (!canSeat(action, place.panel, now.assignment))
    throw new AppError('wrong_state', `panel ${place.panel.status}, assignment ${now.assignment.status}`);
  return { ...place, assignment: now.assignment, entry: now.entry };
}

/** One's own entry, if this may be done to it now; its panel is held until commit, for a draft beside others. */
export async function requireMine(
  work: Work,
  actor: UserActor,
  id: string,
  action: ScoreAction,
): Promise<MyAssignment> {
  const seen = await findMyAssignment(work.tx, actor, id);
  if (!seen) throw notFound('assignment');
  await lockPanel(work.tx, seen.panel.id, action === 'edit' ? 'share' : 'alone');
  const mine = await findMyAssignment(work.tx, actor, id);
  if (!mine) throw notFound('assignment');
  if (!mayScore(action, mine.panel, mine.assignment))
    throw new AppError('wrong_state', `panel ${mine.panel.status}, assignment ${mine.assignment.status}`);
  if (!canScore(action, mine)) throw new AppError('own_entry', 'belongs to the entrant or the poster by now');
  return mine;
}

const CODES = {
  assignments_no_conflict: 'judge_conflict',
  assignments_once: 'judge_conflict',
  assignments_seat: 'conflict',
  panels_one: 'panel_exists',
  panels_frozen: 'panel_frozen',
  panel_judges_kept: 'panel_frozen',
  scoresheets_locked: 'wrong_state',
} as const;

/**
 * Runs what writes on panels and sheets. Should a check be too early or wrong one day (a judge joins the entrant's body
 * between look and insert), the database still says no, and the caller is told why instead of being shown a failure.
 */
export async function keepPromises<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const violated = violatedConstraint(error);
    if (violated && violated in CODES) throw new AppError(CODES[violated as keyof typeof CODES], violated);
    throw error;
  }
}

export const userIdOf = (ctx: Pick<Ctx, 'actor'>): string => {
  if (ctx.actor.userId === null) throw new AppError('sign_in_required');
  return ctx.actor.userId;
};
