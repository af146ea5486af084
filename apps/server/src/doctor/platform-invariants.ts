import { phases } from '@jiebang/db/schema/competitions';
import { sql } from 'drizzle-orm';
import { compareWithRebuild } from '../features/leaderboards/public.ts';
import { verifyChain } from '../platform/audit/verify-chain.ts';
import { computedInvariant, type Invariant, invariant } from './invariant.ts';

/** Phases, boards, the audit log and what the queue is owed. */
export const platformInvariants: readonly Invariant[] = [
  invariant(
    'open_phases_were_rehearsed',
    '已开放的阶段均有本阶段的答案文件，且该答案通过了试评。',
    'Every released phase has a truth of its own with which a dry run passed.',
    () => sql`
      select p.id as phase_id, p.status, p.truth_id
        from phases p
       where p.status in ('open', 'revealed')
         and not exists (select 1 from truths t join dry_runs d on d.truth_id = t.id and d.phase_id = p.id
                          where t.id = p.truth_id and t.phase_id = p.id and d.status = 'passed')`,
  ),
  computedInvariant(
    'leaderboards_equal_rebuild',
    '排行榜与按评测结果重建的结果一致。',
    'Every board equals the one rebuilt from its evaluations.',
    async (db) => {
      const broken = [];
      for (const { id } of await db.select({ id: phases.id }).from(phases))
        for (const teamId of await compareWithRebuild(db, id)) broken.push({ phase_id: id, team_id: teamId });
      return broken;
    },
  ),
  invariant(
    'audit_batches_are_whole',
    '每批存证的条数与其所载一致。',
    'Every audit batch holds as many events as it says.',
    () => sql`
      select b.batch, b.size, count(l.entry) as links
        from audit_batches b left join audit_links l on l.batch = b.batch
       group by 1, 2 having count(l.entry) <> b.size`,
  ),
  invariant(
    'audit_events_are_sealed',
    '五分钟以前的审计事件均已封存入链。',
    'Every audit event older than five minutes is sealed into the chain.',
    (now) => sql`
      select a.entry::text as entry, a.at, a.action
        from audit_events a
       where a.at < ${now} - interval '5 minutes'
         and not exists (select 1 from audit_links l where l.entry = a.entry)
       order by a.entry`,
  ),
  computedInvariant(
    'audit_chain_verifies',
    '审计链逐条重算无误。',
    'The audit chain, recomputed event by event, is the stored one.',
    async (db) => {
      const { brokenAt } = await verifyChain(db);
      return brokenAt === null ? [] : [brokenAt];
    },
  ),
  invariant(
    'outbox_is_drained',
    '没有积压超过十分钟的待投递任务。',
    'No job has waited more than ten minutes to be delivered to the queue.',
    (now) => sql`
      select id::text as id, job, attempts, created_at, last_error
        from outbox where created_at < ${now} - interval '10 minutes' order by id`,
  ),
];
