import { sql } from 'drizzle-orm';
import { bodiesOf, bodiesRunBy, type DueSource, instantOf, plainTitle, type WaitSource } from '../source.ts';

const scenario = (ref: string) => `/workspace/scenarios/${ref}`;

export const enterpriseWaits: WaitSource[] = [
  {
    kind: 'scenario_returned',
    list: '/workspace/scenarios?status=returned',
    one: scenario,
    rows: ({ actor }) => sql`
      select s.id::text as ref, ${plainTitle(sql`s.title`)} as title,
             (select max(t.returned_at) from scenario_returns t where t.scenario_id = s.id) as at
        from scenarios s where s.status = 'returned' and s.organisation_id in ${bodiesOf(actor.userId)}`,
  },
  {
    kind: 'selection_mine',
    list: '/workspace/challenges?status=judging',
    one: (ref) => `/workspace/challenges/${ref}`,
    rows: ({ actor, now }) => sql`
      select c.id::text as ref, ${plainTitle(sql`c.title`)} as title, c.deadline_at as at
        from challenges c
       where c.mode = 'supply_demand' and c.organisation_id in ${bodiesRunBy(actor.userId)}
         and ${isToBeSelected(actor.userId, now)}`,
  },
  {
    kind: 'scenario_draft',
    list: '/workspace/scenarios?status=draft',
    one: scenario,
    rows: ({ actor }) => sql`
      select s.id::text as ref, ${plainTitle(sql`s.title`)} as title, s.created_at as at
        from scenarios s where s.status = 'draft' and s.organisation_id in ${bodiesOf(actor.userId)}`,
  },
];

/**
 * Closed, opened, every proposal checked, one at least valid, and nothing selected yet. Who takes part in it with a body
 * of their own does not select.
 */
export const isToBeSelected = (userId: string, now: Date) => sql`
  c.status = 'judging' and c.deadline_at <= ${instantOf(now)}
  and exists (select 1 from proposals p where p.challenge_id = c.id and p.status = 'valid')
  and not exists (select 1 from proposals p where p.challenge_id = c.id and p.status in ('submitted', 'correction'))
  and not exists (select 1 from selections n where n.challenge_id = c.id)
  and not exists (select 1 from proposals p
                   where p.challenge_id = c.id and p.status <> 'withdrawn' and p.organisation_id in ${bodiesOf(userId)})`;

export const enterpriseDue: DueSource[] = [
  {
    kind: 'round_closes',
    link: (ref) => `/rounds/${ref}`,
    // A call that one has begun to answer: others are on the public pages.
    rows: ({ actor, now }) => sql`
      select r.slug as ref, r.title, r.closes_at as at
        from rounds r
       where r.status = 'announced' and r.closes_at > ${instantOf(now)}
         and exists (select 1 from scenarios s
                      where s.round_id = r.id and s.status = 'draft' and s.organisation_id in ${bodiesOf(actor.userId)})`,
  },
  {
    kind: 'challenge_closes',
    link: (ref) => `/workspace/challenges/${ref}`,
    rows: ({ actor, now }) => sql`
      select c.id::text as ref, ${plainTitle(sql`c.title`)} as title, c.deadline_at as at
        from challenges c
       where c.status = 'open' and c.deadline_at > ${instantOf(now)} and c.organisation_id in ${bodiesRunBy(actor.userId)}`,
  },
];
