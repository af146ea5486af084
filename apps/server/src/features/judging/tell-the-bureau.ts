import { type ConflictKind, conflictKindLabels } from '@jiebang/domain/judging/lifecycle';
import type { Work } from '../../platform/context.ts';
import { listHolders } from '../identity/public.ts';
import { notify } from '../notifications/public.ts';
import { findPanel, type PanelPlace } from './panels.repository.ts';
import type { MyAssignment } from './sheets.repository.ts';
import { competitionOf } from './tell-about-panel.ts';

const office = (panelId: string) => `/workspace/panels/${panelId}`;

/** Who began or opened the panel, as long as they are in office; else everybody who may go on with it. */
async function listOfficers(work: Work, { panel }: Pick<PanelPlace, 'panel'>): Promise<string[]> {
  const all = (await listHolders(work.tx, 'judging.manage')).map(({ id }) => id);
  const own = all.filter((id) => id === panel.createdBy || id === panel.openedBy);
  return own.length > 0 ? own : all;
}

export async function tellConflict(
  work: Work,
  mine: MyAssignment,
  { judge, kind }: { judge: string; kind: ConflictKind },
): Promise<void> {
  const place = await findPanel(work.tx, mine.panel.id);
  if (!place) return;
  for (const userId of await listOfficers(work, place))
    await notify(work, {
      userId,
      kind: 'conflict_declared',
      data: {
        ...competitionOf(place),
        entry: String(mine.number),
        seat: String(mine.assignment.seat),
        judge,
        kindZh: conflictKindLabels[kind].zh,
        kindEn: conflictKindLabels[kind].en,
      },
      link: office(mine.panel.id),
      dedupeKey: `conflict_declared:${mine.assignment.id}`,
    });
}

/** Every sheet is in. `last` is the hand-in that made it so: after a reopening it is told anew. */
export async function tellComplete(work: Work, panelId: string, last: string): Promise<void> {
  const place = await findPanel(work.tx, panelId);
  if (!place) return;
  for (const userId of await listOfficers(work, place))
    await notify(work, {
      userId,
      kind: 'panel_complete',
      data: competitionOf(place),
      link: office(panelId),
      dedupeKey: `panel_complete:${last}`,
    });
}

/** The date has passed and sheets are missing: told once for each date that was set. */
export async function tellOverdue(work: Work, place: PanelPlace, owed: number): Promise<void> {
  const dueAt = place.panel.dueAt.toISOString();
  for (const userId of await listOfficers(work, place))
    await notify(work, {
      userId,
      kind: 'panel_overdue',
      data: { ...competitionOf(place), owed: String(owed), dueAt },
      link: office(place.panel.id),
      dedupeKey: `panel_overdue:${place.panel.id}:${dueAt}`,
    });
}
