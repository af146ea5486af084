import { type SQL, sql } from 'drizzle-orm';
import { holds, type UserActor } from '../../../platform/actor.ts';
import type { Desk, DueSource, WaitSource } from '../source.ts';

const scores = (actor: UserActor) => holds(actor, 'sheets.give');
const finalises = (actor: UserActor) => holds(actor, 'rankings.manage');
const sheet = (ref: string) => `/workspace/scoring/${ref}`;
const contest = (ref: string) => `/workspace/rankings/${ref}`;

/** An entry by its number, as judges know it, and the contest it is of. */
const entryTitle = sql`jsonb_build_object('zh', (c.title ->> 'zh') || ' · ' || e.number || ' 号作品', 'en', (c.title ->> 'en') || ' · entry ' || e.number)`;

/** Sheets that this judge still owes on panels that score. */
const owed = ({ actor }: Desk, at: SQL) => sql`
  select a.id::text as ref, ${entryTitle} as title, ${at} as at
    from assignments a join entries e on e.id = a.entry_id join panels p on p.id = e.panel_id
    join competitions c on c.id = p.competition_id
   where a.judge_id = ${actor.userId} and a.status in ('drawn', 'accepted', 'reopened') and p.status = 'open'`;

/** Rankings in this state, by the competition whose page finalises them. */
const rankings = (at: SQL, which: SQL) => sql`
  select c.id::text as ref, c.title, ${at} as at
    from rankings r join competitions c on c.id = r.competition_id where ${which}`;

export const judgingWaits: WaitSource[] = [
  {
    kind: 'sheet_to_give',
    concerns: scores,
    list: '/workspace/scoring',
    one: sheet,
    rows: (desk) => owed(desk, sql`a.created_at`),
  },
  {
    kind: 'conflict_to_replace',
    concerns: (actor) => holds(actor, 'judging.manage'),
    list: '/workspace/panels?status=open',
    one: (ref) => `/workspace/panels/${ref}`,
    rows: () => sql`
      select p.id::text as ref, ${entryTitle} as title, a.created_at as at
        from assignments a join entries e on e.id = a.entry_id join panels p on p.id = e.panel_id
        join competitions c on c.id = p.competition_id
       where a.status = 'conflict_declared' and p.status = 'open'`,
  },
  {
    kind: 'ranking_to_propose',
    concerns: finalises,
    list: '/workspace/rankings',
    one: contest,
    rows: () => sql`
      select c.id::text as ref, c.title,
             (select max(a.submitted_at) from assignments a join entries e on e.id = a.entry_id where e.panel_id = p.id) as at
        from panels p join competitions c on c.id = p.competition_id
       where p.status = 'open' and exists (select 1 from entries e where e.panel_id = p.id)
         and not exists (select 1 from assignments a join entries e on e.id = a.entry_id
                          where e.panel_id = p.id and a.status in ('drawn', 'accepted', 'reopened', 'conflict_declared'))
         and not exists (select 1 from rankings r
                          where r.competition_id = c.id and r.status not in ('discarded', 'void'))`,
  },
  {
    kind: 'ranking_to_seal',
    concerns: finalises,
    list: '/workspace/rankings',
    one: contest,
    rows: ({ actor }) =>
      rankings(sql`r.created_at`, sql`r.status = 'proposed' and r.proposed_by <> ${actor.userId}`),
  },
  {
    kind: 'ranking_to_post',
    concerns: finalises,
    list: '/workspace/rankings',
    one: contest,
    rows: () =>
      rankings(
        sql`r.sealed_at`,
        sql`r.status = 'sealed' and not exists (
          select 1 from notices n where n.subject_type = 'ranking' and n.subject_id = r.id
             and n.status in ('draft', 'ready', 'running'))`,
      ),
  },
];

export const judgingDue: DueSource[] = [
  { kind: 'sheet_due', concerns: scores, link: sheet, rows: (desk) => owed(desk, sql`p.due_at`) },
];
