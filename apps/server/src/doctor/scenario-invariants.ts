import { scenarioVersions } from '@jiebang/db/schema/scenarios';
import { sql } from 'drizzle-orm';
import { sm3Of } from '../features/scenarios/public.ts';
import { computedInvariant, type Invariant, invariant } from './invariant.ts';

/** Places of a panel: opinions whose place nobody has taken. */
const places = sql`(select o.* from opinions o where not exists (select 1 from opinions r where r.replaces = o.id))`;

/** Rounds, scenarios and panels: what enterprise and expert were promised. */
export const scenarioInvariants: readonly Invariant[] = [
  invariant(
    'rounds_end_later_only',
    '征集截止时间只延后、不提前，批次均在截止之后才结束。',
    'The end of a round only ever moved later, and no round was closed before it.',
    () => sql`
      select r.id as round_id, a.action, a.at, r.closes_at, a.data
        from audit_events a join rounds r on a.subject_type = 'round' and a.subject_id = r.id::text
       where (a.action = 'round.close' and a.at < r.closes_at)
          or (a.action = 'round.extend' and (a.data ->> 'to')::timestamptz <= (a.data ->> 'from')::timestamptz)`,
  ),
  invariant(
    'scenarios_came_in_time',
    '每项场景首次提交均在其批次的征集期内。',
    'Every scenario was first handed in while its round was open.',
    () => sql`
      select s.id as scenario_id, v.submitted_at, r.opens_at, r.closes_at
        from scenario_versions v join scenarios s on s.id = v.scenario_id join rounds r on r.id = s.round_id
       where v.version = 1 and (v.submitted_at < r.opens_at or v.submitted_at >= r.closes_at)`,
  ),
  invariant(
    'scenario_codes_have_no_gap',
    '每年的场景编号自 0001 起，连续无缺。',
    'Numbers of scenarios run from 0001 in each year without a gap.',
    () => sql`
      select left(code, 7) as year, count(*) as scenarios, max(substring(code from 9)::int) as last
        from scenarios where code is not null
       group by 1 having min(substring(code from 9)::int) <> 1 or max(substring(code from 9)::int) <> count(*)`,
  ),
  invariant(
    'scenario_versions_are_whole',
    '已提交的场景均留有第 1 至 n 次提交的版本，审核所依据的内容与最后一次提交一致。',
    'A scenario that was handed in has versions 1 to n, and what is reviewed is what was handed in last.',
    () => sql`
      select s.id as scenario_id, s.status, count(v.version) as versions, max(v.version) as last
        from scenarios s left join scenario_versions v on v.scenario_id = s.id
       where s.code is not null
       group by s.id
      having count(v.version) = 0 or min(v.version) <> 1 or max(v.version) <> count(v.version)
          or (s.status not in ('draft', 'returned', 'withdrawn')
              and not coalesce(s.content = (array_agg(v.content order by v.version desc))[1], false))`,
  ),
  computedInvariant(
    'scenario_versions_match_their_hash',
    '每个提交版本的内容与其 SM3 一致。',
    'The content of every version is that of its SM3.',
    async (db) =>
      (await db.select().from(scenarioVersions))
        .filter(({ content, sm3 }) => sm3Of(content) !== sm3)
        .map(({ scenarioId, version, sm3 }) => ({ scenario_id: scenarioId, version, sm3 })),
  ),
  invariant(
    'returns_are_answered',
    '退回修改中的场景均有待修改的字段，审查中的场景没有。',
    'A scenario that was sent back has fields to answer; one under review has none left.',
    () => sql`
      select s.id as scenario_id, s.status, count(r.id) as open
        from scenarios s left join scenario_returns r on r.scenario_id = s.id and r.answered_at is null
       group by s.id
      having (s.status = 'returned' and count(r.id) = 0)
          or (s.status not in ('returned', 'draft', 'withdrawn') and count(r.id) > 0)`,
  ),
  invariant(
    'panels_are_odd',
    '评议组人数为单数，且不少于 3 人。',
    'A panel is odd and of at least three.',
    () => sql`
      select p.scenario_id, count(*) as places from ${places} p
       group by 1 having count(*) < 3 or count(*) % 2 = 0`,
  ),
  invariant(
    'panels_and_states_agree',
    '评议组产生后，评议中的场景尚有意见未提交；待审定及已通过的场景，评议组意见均已齐备。',
    'A scenario before a panel still awaits an opinion; one that is decided on or awaits it has them all.',
    () => sql`
      select s.id as scenario_id, s.status, count(p.id) as places,
             count(p.id) filter (where p.status <> 'submitted') as owed
        from scenarios s left join ${places} p on p.scenario_id = s.id
       where s.code is not null
       group by s.id
      having (s.status = 'expert_review' and count(p.id) > 0 and count(p.id) filter (where p.status <> 'submitted') = 0)
          or (s.status in ('opinions_in', 'approved', 'listed')
              and (count(p.id) = 0 or count(p.id) filter (where p.status <> 'submitted') > 0))`,
  ),
  invariant(
    'draws_follow_their_commitment',
    '每次专家抽取，专家库与种子的摘要均先行记入审计，抽取由另一人办理。',
    'The hashes of pool and seed were in the audit log before every draw of experts, and another person drew.',
    () => sql`
      select d.scenario_id, d.committed_at, d.drawn_at
        from opinion_draws d
       where d.drawn_by = d.committed_by
          or not exists (select 1 from audit_events a
                          where a.action = 'scenario.commit_draw' and a.subject_id = d.scenario_id::text
                            and a.data ->> 'poolSm3' = d.pool_sm3 and a.data ->> 'seedSm3' = d.seed_sm3
                            and (d.drawn_at is null or a.at <= d.drawn_at))`,
  ),
  invariant(
    'no_expert_judged_their_own',
    '没有专家就本人所在单位或本人填报的场景提交意见。',
    'No expert gave an opinion on a scenario that they wrote, or of a body that they belonged to.',
    () => sql`
      select o.id as opinion_id, o.scenario_id, o.expert_id
        from opinions o
        join scenarios s on s.id = o.scenario_id
        left join memberships m on m.organisation_id = s.organisation_id and m.user_id = o.expert_id
                               and m.joined_at <= o.submitted_at
       where o.status = 'submitted' and (m.user_id is not null or s.created_by = o.expert_id)`,
  ),
  invariant(
    'forms_say_what_was_handed_in',
    '场景申报表所载编号、版本与正文杂凑值，与提交的版本一致。',
    'Every application form names the number, the version and the hash of the text that were handed in.',
    () => sql`
      select f.scenario_id, f.version
        from scenario_forms f
        join scenarios s on s.id = f.scenario_id
        join scenario_versions v on v.scenario_id = f.scenario_id and v.version = f.version
       where f.document::jsonb ->> 'code' is distinct from s.code
          or f.document::jsonb ->> 'handIn' is distinct from f.version::text
          or f.document::jsonb ->> 'contentSm3' is distinct from v.sm3`,
  ),
  invariant(
    'decisions_carry_reasons',
    '审核结论均有决定人、时间与理由，未审定的场景没有结论。',
    'Every decision has its person, time and reason; what is not decided has none.',
    () => sql`
      select id as scenario_id, status, decided_by, decided_at
        from scenarios
       where (status in ('approved', 'rejected')
              and (decided_by is null or decided_at is null or coalesce(trim(decision_reason), '') = ''))
          or (status not in ('approved', 'rejected', 'listed') and decided_at is not null)`,
  ),
  invariant(
    'contacts_stay_out_of_the_audit_log',
    '场景与评议的审计记录不含联系电话。',
    'No phone number of a contact is in the audit log of scenarios and opinions.',
    () => sql`
      select a.entry, a.action, s.id as scenario_id
        from audit_events a join scenarios s on a.subject_type = 'scenario' and a.subject_id = s.id::text
       where length(s.content ->> 'contactPhone') > 6 and strpos(a.data::text, s.content ->> 'contactPhone') > 0`,
  ),
];
