import type { HandlerOutput } from '@jiebang/contracts/endpoint';
import type { listPanels as listEndpoint, getPanel as panelEndpoint } from '@jiebang/contracts/judging';
import type { getEntry as entryEndpoint } from '@jiebang/contracts/judging-sheets';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { listAssignments } from './assignments.repository.ts';
import { findEntry, listEntries } from './entries.repository.ts';
import { findPanelProblems } from './find-panel-problems.ts';
import { presentPanel, presentPanelSummary } from './panels.presenter.ts';
import { countSheets, findPanel, listJudges, listPanelRows } from './panels.repository.ts';
import { presentEntry } from './sheets.presenter.ts';
import { listSheets, listVersions } from './sheets.repository.ts';

type Query = {
  status?: string | undefined;
  competitionId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page of the panels, newest first. */
export async function listPanels(
  ctx: Ctx,
  { status, competitionId, cursor, limit }: Query,
): Promise<HandlerOutput<typeof listEndpoint>> {
  const now = ctx.services.clock.now();
  const before = readCursor(cursor);
  return await readSnapshot(ctx, async (tx) => {
    const rows = await listPanelRows(tx, { status, competitionId, before }, limit + 1);
    const { shown, nextCursor } = cutPage(rows, limit, ({ panel }) => panel.id);
    const countsOf = await countSheets(
      tx,
      shown.map(({ panel }) => panel.id),
    );
    return {
      items: shown.map((place) => presentPanelSummary(place, countsOf(place.panel.id), now)),
      nextCursor,
    };
  });
}

export async function getPanel(ctx: Ctx, id: string): Promise<HandlerOutput<typeof panelEndpoint>> {
  const now = ctx.services.clock.now();
  return await readSnapshot(ctx, async (tx) => {
    const place = await findPanel(tx, id);
    if (!place) throw notFound('panel');
    const draft = place.panel.status === 'draft' ? await findPanelProblems(tx, place, now) : null;
    const countsOf = await countSheets(tx, [id]);
    const judges = draft?.judges ?? (await listJudges(tx, id));
    const entries = await listEntries(tx, id);
    const assignments = await listAssignments(tx, id);
    return presentPanel({ place, counts: countsOf(id), judges, draft, entries, assignments, now });
  });
}

/** An entry with its material. Marks are read only when every sheet of the panel is in: then none can be swayed. */
export async function getEntry(ctx: Ctx, id: string): Promise<HandlerOutput<typeof entryEndpoint>> {
  return await readSnapshot(ctx, async (tx) => {
    const found = await findEntry(tx, id);
    const place = found && (await findPanel(tx, found.entry.panelId));
    if (!found || !place) throw notFound('entry');
    const { panel } = place;
    const counts = (await countSheets(tx, [panel.id]))(panel.id);
    if (counts.submitted < counts.total) return presentEntry(found, panel, null);
    const assignments = (await listAssignments(tx, panel.id)).filter(
      ({ assignment }) => assignment.entryId === id,
    );
    const sheets = await listSheets(tx, id);
    const versions = await listVersions(tx, id);
    return presentEntry(found, panel, { assignments, sheets, versions });
  });
}
