import { sql } from 'drizzle-orm';
import { type Invariant, invariant } from './invariant.ts';

/** Who is kept out, and who was let through all the same. */
export const eligibilityInvariants: readonly Invariant[] = [
  invariant(
    'overrides_are_in_the_log',
    '每次申报资格放行均在审计日志中有记录。',
    'Every time a rule on eligibility was let pass, the audit log says so.',
    () => sql`
      select o.id, o.rule from eligibility_overrides o
       where not exists (select 1 from audit_events e
         where e.subject_id = coalesce(o.scenario_id, o.proposal_id)::text
           and e.action in ('scenario.override_eligibility', 'proposal.override_eligibility')
           and e.data ->> 'rule' = o.rule and e.actor_id = o.given_by)`,
  ),
];
