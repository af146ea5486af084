import type { HandlerOutput } from '@jiebang/contracts/endpoint';
import type { getProgramIndex as endpoint, ProgramEntry } from '@jiebang/contracts/portal';
import { challenges } from '@jiebang/db/schema/lists';
import { sql } from 'drizzle-orm';
import { anonymous } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { challengesVisibleTo } from '../lists/public.ts';

type Row = Omit<ProgramEntry, 'now'> & ProgramEntry['now'];

/** Every programme with what is open under it, counted as an anonymous visitor may know of it: one answer serves all. */
export async function getProgramIndex(ctx: Ctx): Promise<HandlerOutput<typeof endpoint>> {
  const { db, clock } = ctx.services;
  const now = sql`${clock.now().toISOString()}::timestamptz`;
  const listed = sql`from challenges join challenge_lists l on l.id = ${challenges.listId}
    where l.program_id = p.id and l.status <> 'withdrawn' and ${challengesVisibleTo(anonymous)}`;
  const { rows } = await db.execute<Row>(sql`
    select p.id, p.slug, p.kind, p.title, p.organiser, p.summary, p.demo,
           (select count(*)::int from rounds r where r.program_id = p.id and r.status = 'announced' and r.opens_at <= ${now} and r.closes_at > ${now}) as calls,
           (select count(distinct l.id)::int ${listed}) as lists,
           (select count(*)::int ${listed} and ${challenges.status} = 'open' and ${challenges.deadlineAt} > ${now}) as challenges,
           (select count(*)::int from competitions c where c.program_id = p.id and c.status = 'published') as competitions
    from programs p order by p.id`);
  return {
    items: rows.map(({ calls, lists, challenges: open, competitions, ...program }) => ({
      ...program,
      now: { calls, lists, challenges: open, competitions },
    })),
  };
}
