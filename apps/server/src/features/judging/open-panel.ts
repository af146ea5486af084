import { panels } from '@jiebang/db/schema/judging';
import { drawPlaces, drawSeats, numberEntries } from '@jiebang/domain/judging/draw';
import { panelLifecycle } from '@jiebang/domain/judging/lifecycle';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { lotOf } from '../../platform/lot-of.ts';
import { transition } from '../../platform/transition.ts';
import { insertAssignments } from './assignments.repository.ts';
import { type EntryRow, insertEntries, listIdentities, listProposalsOf } from './entries.repository.ts';
import { entryMaterial } from './entry-material.ts';
import { type Draft, findPanelProblems, refusePanelProblems } from './find-panel-problems.ts';
import { type PanelPlace, updateSeats } from './panels.repository.ts';
import { keepPromises, requirePanel, requireRevision, userIdOf } from './require-panel.ts';
import { tellDrawn } from './tell-about-panel.ts';

/**
 * Opens a panel as one act: it is checked again, the teams become numbered entries whose material is frozen without
 * names, seats are drawn, and every judge is told. From here on rubric, formula, seats and seed stand (`panels_frozen`).
 * `revision` is the one that the officer read.
 */
export async function openPanel(ctx: Ctx, id: string, { revision }: { revision: number }): Promise<void> {
  await keepPromises(() =>
    transact(ctx, async (work) => {
      const place = await requirePanel(work, id, 'draft');
      requireRevision(place.panel.revision, revision);
      const draft = await findPanelProblems(work.tx, place, work.now);
      refusePanelProblems(draft.problems);
      const entries = await enter(work, place, draft);
      const drawn = await seat(work, place, draft, entries);
      await transition(work, {
        table: panels,
        lifecycle: panelLifecycle,
        verb: 'open',
        id,
        set: { openedBy: userIdOf(ctx), openedAt: work.now },
        data: drawn,
      });
      await tellDrawn(work, place, id);
    }),
  );
}

const seedOf = ({ panel }: PanelPlace): string => {
  if (panel.seed === null) throw new Error(`panel ${panel.id} has no seed`);
  return panel.seed;
};

async function enter(work: Work, place: PanelPlace, { eligible }: Draft): Promise<EntryRow[]> {
  const teamIds = eligible.map(({ teamId }) => teamId);
  const numbers = numberEntries(teamIds, lotOf(seedOf(place)));
  const [identities, proposals] = await Promise.all([
    listIdentities(work.tx, teamIds),
    listProposalsOf(work.tx, place.competition.id),
  ]);
  return await insertEntries(
    work.tx,
    eligible.map(({ teamId, fileId, comment }) => ({
      panelId: place.panel.id,
      teamId,
      fileId,
      number: numbers.get(teamId) as number,
      // An entry that names a rival tells as much as one that names itself.
      material: entryMaterial({ proposal: proposals.get(teamId), comment, identities }),
    })),
  );
}

/** Seats, and replacements where a seat's judge has a known conflict; answers what goes on record. */
async function seat(work: Work, place: PanelPlace, { judges, barred }: Draft, entries: EntryRow[]) {
  const { panel } = place;
  const lot = lotOf(seedOf(place));
  const seats = drawSeats(
    judges.map(({ id }) => id),
    panel.seats,
    lot,
  );
  const places = drawPlaces(
    entries.map(({ number, teamId }) => ({
      number,
      barred: barred.filter((one) => one.teamId === teamId).map(({ judgeId }) => judgeId),
    })),
    seats,
    lot,
  );
  if (!places) throw new AppError('pool_empty', 'checked before, and yet the pool does not reach');
  await updateSeats(work.tx, panel.id, seats.seated);
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
  await insertAssignments(
    work.tx,
    places.map(({ entry, seat: number, judge }) => ({
      entryId: byNumber.get(entry)?.id as string,
      judgeId: judge,
      seat: number,
      createdAt: work.now,
    })),
  );
  return {
    seats: seats.seated,
    pool: seats.pool,
    entries: entries
      .map(({ number, teamId }) => ({ number, teamId }))
      .toSorted((a, b) => a.number - b.number),
    replaced: places
      .filter(({ seat: number, judge }) => seats.seated[number - 1] !== judge)
      .map(({ entry, seat: number, judge }) => ({
        entry,
        seat: number,
        from: seats.seated[number - 1],
        to: judge,
      })),
  };
}
