import type { listCompetitions as endpoint } from '@jiebang/contracts/competitions';
import type { HandlerOutput } from '@jiebang/contracts/endpoint';
import type { Tx } from '@jiebang/db/client';
import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { visibleTo } from './competitions.policy.ts';
import { type Facts, presentSummary } from './competitions.presenter.ts';
import { countSubmissions, countTeams, listCompetitionRows } from './competitions.repository.ts';
import { listTrackDates } from './tracks.repository.ts';

type Filter = {
  sector?: string | undefined;
  q?: string | undefined;
  program?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page of the competitions that the actor may know of, newest first. */
export async function listCompetitions(ctx: Ctx, filter: Filter): Promise<HandlerOutput<typeof endpoint>> {
  const { db, clock } = ctx.services;
  const { limit } = filter;
  const before = readCursor(filter.cursor);
  const wanted = {
    sector: filter.sector,
    q: filter.q?.trim(),
    program: filter.program,
    before,
    limit: limit + 1,
  };
  const rows = await listCompetitionRows(db, wanted, visibleTo(ctx.actor));
  const { shown, nextCursor } = cutPage(rows, limit, ({ id }) => id);
  const factsOf = await loadFacts(
    db,
    shown.map(({ id }) => id),
  );
  return {
    items: shown.map((row) => presentSummary(row, factsOf(row.id), clock.now())),
    nextCursor,
  };
}

/** Tracks, dates and counts of several competitions, in three queries however many they are. */
export async function loadFacts(tx: Tx, ids: string[]): Promise<(id: string) => Facts> {
  if (ids.length === 0) return () => ({ tracks: [], teams: 0, submissions: 0 });
  const tracks = Map.groupBy(await listTrackDates(tx, ids), ({ competitionId }) => competitionId);
  const teams = await countTeams(tx, ids);
  const submissions = await countSubmissions(tx, ids);
  return (id) => ({
    tracks: tracks.get(id) ?? [],
    teams: teams.get(id) ?? 0,
    submissions: submissions.get(id) ?? 0,
  });
}
