import { type SQL, sql } from 'drizzle-orm';
import { holds, type UserActor } from '../../../platform/actor.ts';
import { instantOf, plainTitle, type WaitSource } from '../source.ts';

const audits = (actor: UserActor) => holds(actor, 'audit.read');
const chain = { concerns: audits, list: '/workspace/audit', one: () => '/workspace/audit' };

/** The last verification of the audit chain, if it is so; `at` is null while there was none. */
const lastVerified = (which: SQL) => sql`
  select 'chain' as ref, null::jsonb as title, v.at
    from (select 1) nothing left join lateral (
      select e.at, e.data ->> 'ok' = 'true' as ok from audit_events e
       where e.action = 'audit.verify' order by e.entry desc limit 1) v on true
   where ${which}`;

export const administrationWaits: WaitSource[] = [
  {
    kind: 'evaluation_faulted',
    concerns: (actor) => holds(actor, 'evaluations.operate'),
    list: '/workspace/operations?status=faulted',
    one: () => '/workspace/operations?status=faulted',
    // Phase by phase: their index leads to the few that failed among hundreds of thousands that did not.
    rows: () => sql`
      select e.id::text as ref, c.title, e.finished_at as at
        from phases p
        join lateral (select v.id, v.finished_at from evaluations v
                       where v.phase_id = p.id and v.status = 'faulted') e on true
        join tracks k on k.id = p.track_id join competitions c on c.id = k.competition_id`,
  },
  {
    kind: 'user_locked',
    concerns: (actor) => holds(actor, 'security.manage'),
    list: '/workspace/security',
    one: () => '/workspace/security',
    rows: ({ now }) => sql`
      select u.id::text as ref, ${plainTitle(sql`u.name`)} as title, u.locked_until as at
        from users u where u.locked_until > ${instantOf(now)}`,
  },
  { ...chain, kind: 'chain_broken', rows: () => lastVerified(sql`not v.ok`) },
  {
    ...chain,
    kind: 'chain_to_verify',
    rows: ({ now }) => lastVerified(sql`v.at is null or v.at < ${instantOf(now)} - interval '1 day'`),
  },
];
