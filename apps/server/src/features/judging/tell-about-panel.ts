import type { Work } from '../../platform/context.ts';
import { notify } from '../notifications/public.ts';
import { listJudgesConcerned, listOwing } from './assignments.repository.ts';
import type { PanelPlace } from './panels.repository.ts';
import type { SeatPlace } from './require-panel.ts';

/** News for judges. None of it names an entrant, a team or another judge: an entry is its number. */
export const competitionOf = ({ competition }: Pick<PanelPlace, 'competition'>) => ({
  competitionZh: competition.title.zh,
  competitionEn: competition.title.en,
});
const MY_ENTRIES = '/workspace/scoring';
const entryPage = (assignmentId: string) => `${MY_ENTRIES}/${assignmentId}`;

/** Every judge who was drawn, once, with how many entries are theirs. */
export async function tellDrawn(work: Work, place: PanelPlace, panelId: string): Promise<void> {
  for (const { judgeId, owed } of await listOwing(work.tx, panelId))
    await notify(work, {
      userId: judgeId,
      kind: 'judge_drawn',
      data: { ...competitionOf(place), entries: String(owed), dueAt: place.panel.dueAt.toISOString() },
      link: MY_ENTRIES,
      dedupeKey: `judge_drawn:${panelId}`,
    });
}

export async function tellReplacement(
  work: Work,
  place: SeatPlace,
  assignmentId: string,
  judgeId: string,
): Promise<void> {
  await notify(work, {
    userId: judgeId,
    kind: 'judge_called_in',
    data: {
      ...competitionOf(place),
      entry: String(place.entry.number),
      dueAt: place.panel.dueAt.toISOString(),
    },
    link: entryPage(assignmentId),
    dedupeKey: `judge_called_in:${assignmentId}`,
  });
}

export async function tellRelieved(work: Work, place: SeatPlace, reason: string): Promise<void> {
  await notify(work, {
    userId: place.assignment.judgeId,
    kind: 'judge_relieved',
    data: { ...competitionOf(place), entry: String(place.entry.number), reason },
    link: MY_ENTRIES,
    dedupeKey: `judge_relieved:${place.assignment.id}`,
  });
}

export async function tellReopened(work: Work, place: SeatPlace, reason: string): Promise<void> {
  const { assignment } = place;
  await notify(work, {
    userId: assignment.judgeId,
    kind: 'sheet_reopened',
    data: { ...competitionOf(place), entry: String(place.entry.number), reason },
    link: entryPage(assignment.id),
    dedupeKey: `sheet_reopened:${assignment.id}:${assignment.submittedAt?.toISOString() ?? ''}`,
  });
}

/** Judges who owe a declaration or a sheet; `occasion` makes the same reminder one. Answers how many there are. */
export async function tellOwing(
  work: Work,
  place: Pick<PanelPlace, 'panel' | 'competition'>,
  occasion: string,
): Promise<number> {
  const owing = await listOwing(work.tx, place.panel.id);
  for (const { judgeId, owed } of owing)
    await notify(work, {
      userId: judgeId,
      kind: 'sheets_due',
      data: { ...competitionOf(place), owed: String(owed), dueAt: place.panel.dueAt.toISOString() },
      link: MY_ENTRIES,
      dedupeKey: `sheets_due:${place.panel.id}:${occasion}`,
    });
  return owing.length;
}

export async function tellExtendedDue(
  work: Work,
  place: PanelPlace,
  { from, to, reason }: { from: Date; to: Date; reason: string },
): Promise<void> {
  for (const { judgeId } of await listOwing(work.tx, place.panel.id))
    await notify(work, {
      userId: judgeId,
      kind: 'panel_extended',
      data: { ...competitionOf(place), from: from.toISOString(), to: to.toISOString(), reason },
      link: MY_ENTRIES,
      dedupeKey: `panel_extended:${place.panel.id}:${to.toISOString()}`,
    });
}

export async function tellCancelled(work: Work, place: PanelPlace, reason: string): Promise<void> {
  for (const userId of await listJudgesConcerned(work.tx, place.panel.id))
    await notify(work, {
      userId,
      kind: 'panel_cancelled',
      data: { ...competitionOf(place), reason },
      link: null,
      dedupeKey: `panel_cancelled:${place.panel.id}`,
    });
}
