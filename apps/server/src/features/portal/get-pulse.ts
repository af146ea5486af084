import type { HandlerOutput } from '@jiebang/contracts/endpoint';
import type { getPulse as endpoint } from '@jiebang/contracts/portal';
import { sql } from 'drizzle-orm';
import { anonymous } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { listCompetitions } from '../competitions/public.ts';
import { getLeaderboard } from '../leaderboards/public.ts';

type Text = { zh: string; en: string };
type Figures = {
  accepting: number;
  competitions: number;
  teams: number;
  scored: number;
  median: number | null;
};
type Sector = { sector: string; tracks: number; next: string | null };
type Leading = { phase_id: string; slug: string; title: Text; track: Text };
const SHOWN = 6;
const LEADERS = 5;

/** The programme's pulse, as anyone may see it: always read as an anonymous visitor, so that one answer serves all. */
export async function getPulse(given: Ctx): Promise<HandlerOutput<typeof endpoint>> {
  const ctx: Ctx = { ...given, actor: anonymous };
  const { db, clock } = ctx.services;
  const now = clock.now().toISOString();
  const weekAgo = new Date(clock.now().getTime() - 7 * 86_400_000).toISOString();
  const open = sql`p.status = 'open' and p.starts_at <= ${now}::timestamptz and p.ends_at > ${now}::timestamptz and c.status = 'published'`;
  const figures = await db.execute<Figures>(sql`
    select (select count(*)::int from phases p join tracks t on t.id = p.track_id join competitions c on c.id = t.competition_id where ${open}) as accepting,
           (select count(*)::int from competitions where status = 'published') as competitions,
           (select count(*)::int from teams where status <> 'withdrawn') as teams,
           (select count(*)::int from evaluations where status = 'scored' and finished_at > ${weekAgo}::timestamptz) as scored,
           (select percentile_cont(0.5) within group (order by extract(epoch from finished_at - queued_at) * 1000)::float8 from evaluations where status = 'scored' and finished_at > ${weekAgo}::timestamptz) as median`);
  const sectors = await db.execute<Sector>(sql`
    select t.sector, count(distinct t.id)::int as tracks, to_char(min(p.ends_at) filter (where ${open}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as next
    from tracks t join competitions c on c.id = t.competition_id left join phases p on p.track_id = t.id where c.status = 'published' group by t.sector order by count(distinct t.id) desc, t.sector`);
  const leading = await db.execute<Leading>(sql`
    select p.id as phase_id, c.slug, c.title, t.title as track
    from (select phase_id, max(updated_at) as updated_at from leaderboard_entries group by phase_id) l
    join phases p on p.id = l.phase_id join tracks t on t.id = p.track_id
    join competitions c on c.id = t.competition_id where c.status = 'published' order by l.updated_at desc limit 1`);
  const { accepting = 0, competitions = 0, teams = 0, scored = 0, median = null } = figures.rows[0] ?? {};
  const competitionsOpen = (await listCompetitions(ctx, { limit: SHOWN })).items;
  return {
    accepting,
    competitions,
    teams,
    scoredThisWeek: scored,
    medianToScoreMs: median,
    sectors: sectors.rows.map(({ sector, tracks, next }) => ({ sector, tracks, nextDeadline: next })),
    competitionsOpen,
    leading: leading.rows[0] ? await presentLeading(ctx, leading.rows[0]) : null,
  };
}

async function presentLeading(ctx: Ctx, { phase_id, slug, title, track }: Leading) {
  const board = await getLeaderboard(ctx, phase_id, 'public');
  return { competition: { slug, title }, track, board: { ...board, rows: board.rows.slice(0, LEADERS) } };
}
