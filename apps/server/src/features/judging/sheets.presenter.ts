import type { AssignmentView, EntryView, MyPanel } from '@jiebang/contracts/judging-sheets';
import type { EntryMaterial } from '@jiebang/db/schema/judging';
import type { PanelAssignment } from './assignments.repository.ts';
import type { findEntry } from './entries.repository.ts';
import { canScore, canSeat, isGivenBack, isIn, scoreActions, seatActions } from './judging.policy.ts';
import { conflictOf } from './panels.presenter.ts';
import type { PanelRow } from './panels.repository.ts';
import type { listSheets, listVersions, MyAssignment } from './sheets.repository.ts';

const markedOf = ({ sheet }: MyAssignment) => sheet?.marks.filter(({ mark }) => mark !== null).length ?? 0;

function presentMyEntry(mine: MyAssignment) {
  const { assignment, sheet } = mine;
  return {
    id: assignment.id,
    number: mine.number,
    status: assignment.status,
    marked: markedOf(mine),
    total: isIn(assignment) ? (sheet?.total ?? null) : null,
    submittedAt: isIn(assignment) ? (assignment.submittedAt?.toISOString() ?? null) : null,
  };
}

/** One panel with all entries that are or were this judge's. */
export function presentMyPanel(rows: readonly [MyAssignment, ...MyAssignment[]], now: Date): MyPanel {
  const [{ panel, competition, challenge }] = rows;
  const kept = rows.filter(({ assignment }) => !isGivenBack(assignment));
  const submitted = kept.filter(({ assignment }) => isIn(assignment)).length;
  return {
    id: panel.id,
    status: panel.status,
    competition,
    challenge,
    dueAt: panel.dueAt.toISOString(),
    overdue: panel.status === 'open' && submitted < kept.length && panel.dueAt <= now,
    criteria: panel.rubric.criteria.length,
    total: kept.length,
    submitted,
    entries: rows.map(presentMyEntry),
  };
}

type Beside = {
  material: EntryMaterial;
  reopening: { reason: string; at: Date } | null;
  previousId: string | null;
  nextId: string | null;
};

/**
 * One entry before its judge. Of whose it is there is nothing in these rows; what was given back shows neither material
 * nor sheet any more.
 */
export function presentAssignment(mine: MyAssignment, beside: Beside): AssignmentView {
  const { assignment, sheet, panel, competition, challenge } = mine;
  const closed = isGivenBack(assignment);
  return {
    ...presentMyEntry(mine),
    panel: {
      id: panel.id,
      status: panel.status,
      competition,
      challenge,
      dueAt: panel.dueAt.toISOString(),
      rubric: panel.rubric,
      previousId: beside.previousId,
      nextId: beside.nextId,
    },
    material: closed ? null : beside.material,
    sheet:
      closed || !sheet
        ? null
        : {
            revision: sheet.revision,
            marks: sheet.marks,
            comment: sheet.comment,
            total: isIn(assignment) ? sheet.total : null,
            updatedAt: sheet.updatedAt.toISOString(),
          },
    conflict: conflictOf(assignment),
    reopened:
      assignment.status === 'reopened' && beside.reopening
        ? { reason: beside.reopening.reason, at: beside.reopening.at.toISOString() }
        : null,
    acceptedAt: assignment.acceptedAt?.toISOString() ?? null,
    abilities: scoreActions.filter((action) => canScore(action, mine)),
  };
}

type EntrySheets = {
  assignments: readonly PanelAssignment[];
  sheets: Awaited<ReturnType<typeof listSheets>>;
  versions: Awaited<ReturnType<typeof listVersions>>;
};

/** An entry for the bureau; `sheets` null: not every sheet of the panel is in, and nobody reads marks before. */
export function presentEntry(
  { entry, team, organisation }: NonNullable<Awaited<ReturnType<typeof findEntry>>>,
  panel: PanelRow,
  found: EntrySheets | null,
): EntryView {
  return {
    id: entry.id,
    number: entry.number,
    team: { ...team, organisation },
    rubric: panel.rubric,
    material: entry.material,
    sheets: found && presentSheets(panel, found),
  };
}

function presentSheets(panel: PanelRow, { assignments, sheets, versions }: EntrySheets) {
  const sheetOf = new Map(sheets.map(({ sheet }) => [sheet.assignmentId, sheet]));
  return assignments.flatMap(({ assignment, judge }) => {
    const sheet = sheetOf.get(assignment.id);
    if (assignment.status === 'replaced' || !sheet || sheet.total === null) return [];
    return [
      {
        assignmentId: assignment.id,
        seat: assignment.seat,
        judge: { id: assignment.judgeId, name: judge },
        status: assignment.status,
        abilities: seatActions.filter((action) => canSeat(action, panel, assignment)),
        marks: sheet.marks,
        comment: sheet.comment,
        total: sheet.total,
        versions: versions
          .filter(({ version }) => version.assignmentId === assignment.id)
          .map(({ version, reopenedByName }) => ({
            version: version.version,
            total: version.total,
            sm3: version.sm3,
            submittedAt: version.submittedAt.toISOString(),
            reopened:
              version.reopenedAt === null
                ? null
                : {
                    reason: version.reopenReason ?? '',
                    at: version.reopenedAt.toISOString(),
                    by: reopenedByName ?? '',
                  },
          })),
      },
    ];
  });
}
