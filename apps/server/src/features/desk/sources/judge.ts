import { type SQL, sql } from 'drizzle-orm';
import { holds } from '../../../platform/actor.ts';
import { type Desk, type DueSource, plainTitle, type WaitSource } from '../source.ts';

const opinion = (ref: string) => `/workspace/opinions/${ref}`;

/** Experts read what was handed in, never what an enterprise is writing. */
const owed = ({ actor }: Desk, at: SQL) => sql`
  select o.id::text as ref, ${plainTitle(sql`coalesce(v.content ->> 'title', '')`)} as title, ${at} as at
    from opinions o
    join lateral (select w.content from scenario_versions w
                   where w.scenario_id = o.scenario_id order by w.version desc limit 1) v on true
   where o.expert_id = ${actor.userId} and o.status = 'assigned'`;

export const judgeWaits: WaitSource[] = [
  {
    kind: 'opinion_to_give',
    concerns: (actor) => holds(actor, 'opinions.give'),
    list: '/workspace/opinions',
    one: opinion,
    rows: (desk) => owed(desk, sql`o.assigned_at`),
  },
];

export const judgeDue: DueSource[] = [
  {
    kind: 'opinion_due',
    concerns: (actor) => holds(actor, 'opinions.give'),
    link: opinion,
    rows: (desk) => owed(desk, sql`o.due_at`),
  },
];
