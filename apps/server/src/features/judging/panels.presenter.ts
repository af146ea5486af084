import { type PanelSummary, type PanelView, panelAbilities } from '@jiebang/contracts/judging';
import type { PanelEntry } from '@jiebang/contracts/judging-progress';
import type { ConflictKind } from '@jiebang/domain/judging/lifecycle';
import { meansOfSheets } from '@jiebang/scoring/contest/means-of-sheets';
import { seedSm3 } from '../../platform/lot-of.ts';
import type { PanelAssignment } from './assignments.repository.ts';
import type { PanelEntryRow } from './entries.repository.ts';
import { type Draft, presentPanelProblems } from './find-panel-problems.ts';
import { canPanel, canSeat, isIn, seatActions } from './judging.policy.ts';
import type { JudgeRow, PanelCounts, PanelPlace, PanelRow } from './panels.repository.ts';

export function presentPanelSummary(place: PanelPlace, counts: PanelCounts, now: Date): PanelSummary {
  const { panel, competition, challenge } = place;
  const complete = counts.total > 0 && counts.submitted === counts.total;
  return {
    id: panel.id,
    status: panel.status,
    competition: { id: competition.id, slug: competition.slug, title: competition.title },
    challenge: challenge && { id: challenge.id, code: challenge.code, title: challenge.title },
    seats: panel.seats,
    dueAt: panel.dueAt.toISOString(),
    overdue: panel.status === 'open' && !complete && panel.dueAt <= now,
    entries: counts.entries,
    sheets: {
      total: counts.total,
      submitted: counts.submitted,
      conflicts: counts.conflicts,
      undeclared: counts.undeclared,
    },
    complete,
    openedAt: panel.openedAt?.toISOString() ?? null,
    demo: panel.demo,
  };
}

type Whole = {
  place: PanelPlace;
  counts: PanelCounts;
  judges: JudgeRow[];
  /** While it is in preparation. */
  draft: Draft | null;
  entries: PanelEntryRow[];
  assignments: PanelAssignment[];
  now: Date;
};

/** A panel as the bureau sees it. The seed is told only when nothing more is drawn by it. */
export function presentPanel(whole: Whole): PanelView {
  const { place, counts, judges, draft, entries, assignments, now } = whole;
  const { panel } = place;
  const summary = presentPanelSummary(place, counts, now);
  const owed = counts.total - counts.submitted - counts.conflicts;
  const ready = { problems: draft?.problems.length ?? 0, owed };
  return {
    ...summary,
    revision: panel.revision,
    rubric: panel.rubric,
    formula: panel.formula,
    judges: judges.map((judge) => ({ ...judge })),
    candidates: draft?.eligible.map(({ team, organisation }) => ({ team, organisation })) ?? [],
    problems: presentPanelProblems(draft?.problems ?? []),
    progress: entries.map((entry) => presentEntryRow(entry, panel, assignments)),
    replacements: presentReplacements(assignments, judges),
    seedSm3: seedSm3(panel.seed ?? ''),
    seed: panel.status === 'sealed' ? panel.seed : null,
    cancelReason: panel.cancelReason,
    abilities: panelAbilities.filter((action) => canPanel(action, panel, ready)),
  };
}

/** Totals only when every sheet of the entry is in: who reads one before might talk to the others. */
function presentEntryRow(
  { organisation, team, ...entry }: PanelEntryRow,
  panel: PanelRow,
  all: readonly PanelAssignment[],
): PanelEntry {
  const standing = all.filter(
    (row) => row.assignment.entryId === entry.id && row.assignment.status !== 'replaced',
  );
  const totals = standing.flatMap(({ assignment, total }) =>
    isIn(assignment) && total !== null ? [total] : [],
  );
  const complete = standing.length > 0 && totals.length === standing.length;
  return {
    ...entry,
    team: { ...team, organisation },
    seats: standing.map(({ assignment, judge, marked, total, reopenReason }) => ({
      assignmentId: assignment.id,
      seat: assignment.seat,
      judge: { id: assignment.judgeId, name: judge },
      status: assignment.status,
      conflict: assignment.status === 'conflict_declared' ? conflictOf(assignment) : null,
      marked,
      submittedAt: isIn(assignment) ? (assignment.submittedAt?.toISOString() ?? null) : null,
      reopenReason: assignment.status === 'reopened' ? reopenReason : null,
      total: complete ? total : null,
      abilities: seatActions.filter((action) => canSeat(action, panel, assignment)),
    })),
    statistics: complete
      ? {
          totals: totals.toSorted((a, b) => a - b),
          ...meansOfSheets(totals, panel.formula.trimWhenAtLeast),
          highest: Math.max(...totals),
          lowest: Math.min(...totals),
        }
      : null,
  };
}

type Assignment = PanelAssignment['assignment'];
export const conflictOf = ({ conflictKind, conflictNote }: Assignment) =>
  conflictKind === null ? null : { kind: conflictKind as ConflictKind, note: conflictNote ?? '' };

/** Every replacement: at the opening, where a seat's judge never was before the entry, and since. */
function presentReplacements(
  all: readonly PanelAssignment[],
  judges: readonly JudgeRow[],
): PanelView['replacements'] {
  const byId = new Map(all.map((row) => [row.assignment.id, row]));
  const onSeat = new Map(judges.flatMap((judge) => (judge.seat === null ? [] : [[judge.seat, judge]])));
  return all
    .flatMap(({ assignment, entry, judge }) => {
      const before = assignment.replacesId ? byId.get(assignment.replacesId) : undefined;
      const sitting = onSeat.get(assignment.seat);
      if (!before && (!sitting || sitting.id === assignment.judgeId)) return [];
      const conflict = before ? conflictOf(before.assignment) : null;
      const reason = before?.assignment.relievedReason ?? null;
      return [
        {
          entry,
          seat: assignment.seat,
          from: before?.judge ?? sitting?.name ?? '',
          to: judge,
          ground: groundOf(before?.assignment),
          conflict: reason === null ? conflict : null,
          reason,
          chosenReason: assignment.chosenReason,
          at: assignment.createdAt,
        },
      ];
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((row) => ({ ...row, at: row.at.toISOString() }));
}

function groundOf(before: Assignment | undefined) {
  if (!before) return 'known_conflict' as const;
  return before.relievedReason === null ? ('declared_conflict' as const) : ('relieved' as const);
}
