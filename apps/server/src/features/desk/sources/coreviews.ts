import { type SQL, sql } from 'drizzle-orm';
import { holds, type UserActor } from '../../../platform/actor.ts';
import { type Desk, type DueSource, plainTitle, type WaitSource } from '../source.ts';

const gives = (actor: UserActor) => holds(actor, 'coreviews.give');
const coreview = (ref: string) => `/workspace/coreviews/${ref}`;

/** What departments are asked that the person belongs to: of the version that was asked about, never of a later one. */
const asked = ({ actor: { userId } }: Desk, at: SQL) => sql`
  select c.id::text as ref, ${plainTitle(sql`coalesce(v.content ->> 'title', '')`)} as title, ${at} as at
    from coreviews c
    join department_members d on d.department_id = c.department_id and d.user_id = ${userId}
    join scenario_versions v on v.scenario_id = c.scenario_id and v.version = c.version
   where c.status in ('pending', 'escalated')`;

export const coreviewWaits: WaitSource[] = [
  {
    kind: 'coreview_to_give',
    concerns: gives,
    list: '/workspace/coreviews',
    one: coreview,
    rows: (desk) => asked(desk, sql`c.asked_at`),
  },
];

export const coreviewDue: DueSource[] = [
  {
    kind: 'coreview_due',
    concerns: gives,
    link: coreview,
    rows: (desk) => asked(desk, sql`c.due_at`),
  },
];
