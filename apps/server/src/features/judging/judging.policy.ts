import type { panelAbilities } from '@jiebang/contracts/judging';
import type { PanelEntry } from '@jiebang/contracts/judging-progress';
import type { AssignmentView } from '@jiebang/contracts/judging-sheets';
import { assignments, panels } from '@jiebang/db/schema/judging';
import {
  type AssignmentStatus,
  assignmentLifecycle,
  type PanelStatus,
  panelLifecycle,
} from '@jiebang/domain/judging/lifecycle';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type SQL, sql } from 'drizzle-orm';
import type { UserActor } from '../../platform/actor.ts';

export type PanelAction = (typeof panelAbilities)[number];
export type SeatAction = PanelEntry['seats'][number]['abilities'][number];
export type ScoreAction = AssignmentView['abilities'][number];
export const scoreActions: readonly ScoreAction[] = ['accept', 'declare_conflict', 'edit', 'submit'];
export const seatActions: readonly SeatAction[] = ['replace', 'relieve', 'reopen'];

type Panel = { status: string };
type Assignment = { status: string };
const panelStatusOf = (panel: Panel) => panel.status as PanelStatus;
const statusOf = (assignment: Assignment) => assignment.status as AssignmentStatus;

/**
 * Assignments that a judge may know of: their own, once the panel is open. Those of others are not there for them, nor
 * is a panel that was cancelled.
 */
export function assignmentsVisibleTo({ userId }: UserActor): SQL {
  return sql`(${assignments.judgeId} = ${userId} and ${panels.status} in ('open', 'sealed'))`;
}

/** What the bureau may do with a panel now. */
export function canPanel(
  action: PanelAction,
  panel: Panel,
  ready: { problems: number; owed: number },
): boolean {
  const status = panelStatusOf(panel);
  switch (action) {
    case 'edit':
      return status === 'draft';
    case 'open':
      return allows(panelLifecycle, 'open', status) && ready.problems === 0;
    case 'cancel':
      return allows(panelLifecycle, 'cancel', status);
    case 'extend':
    case 'add_to_pool':
      return status === 'open';
    case 'remind':
      return status === 'open' && ready.owed > 0;
  }
}

/** What the bureau may do at a seat now. */
export function canSeat(action: SeatAction, panel: Panel, assignment: Assignment): boolean {
  return panelStatusOf(panel) === 'open' && allows(assignmentLifecycle, action, statusOf(assignment));
}

/** What the states allow a judge with their own assignment now. */
export function mayScore(action: ScoreAction, panel: Panel, assignment: Assignment): boolean {
  if (panelStatusOf(panel) !== 'open') return false;
  const status = statusOf(assignment);
  if (action === 'edit') return status === 'accepted' || status === 'reopened';
  return allows(assignmentLifecycle, action, status);
}

/** The same, but for who has joined the entrant or the poster since the draw: they can only step back. */
export function canScore(
  action: ScoreAction,
  mine: { panel: Panel; assignment: Assignment; conflicted: boolean },
): boolean {
  return mayScore(action, mine.panel, mine.assignment) && (action === 'declare_conflict' || !mine.conflicted);
}

/** Has the judge given the entry back, or lost it? Then its material is closed to them. */
export const isGivenBack = (assignment: Assignment): boolean =>
  assignment.status === 'conflict_declared' || assignment.status === 'replaced';

export const isIn = (assignment: Assignment): boolean =>
  assignment.status === 'submitted' || assignment.status === 'sealed';
