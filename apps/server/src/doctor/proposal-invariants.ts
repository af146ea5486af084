import { createHash } from 'node:crypto';
import type { Database } from '@jiebang/db/client';
import { proposalVersions } from '@jiebang/db/schema/proposals';
import { SELECTION_LIMITS } from '@jiebang/domain/proposals/lifecycle';
import { asc, sql } from 'drizzle-orm';
import { canonicalJson } from '../platform/audit/canonical-json.ts';
import { type BrokenRow, computedInvariant, type Invariant, invariant } from './invariant.ts';

/** Proposals: what an applicant was promised with the receipt, and that nobody was favoured. */
export const proposalInvariants: readonly Invariant[] = [
  invariant(
    'proposals_are_on_record',
    '每次申报提交在其回执所载的存证序号处有受理记录，且摘要一致。',
    'Each handing-in of a proposal has its event in the audit log, at the entry its receipt names, with the same digests.',
    () => sql`
      select v.proposal_id, v.version, v.audit_entry::text as audit_entry
        from proposal_versions v
        left join audit_events a on a.entry = v.audit_entry and a.subject_id = v.proposal_id::text
                                and a.action = case v.version when 1 then 'proposal.submit' else 'proposal.correct' end
                                and a.data ->> 'sha256' = v.sha256 and a.data ->> 'sm3' = v.sm3
       where a.entry is null`,
  ),
  computedInvariant(
    'proposal_texts_match_their_hash',
    '留存的申报材料与其回执所载的摘要一致。',
    'Every text that was handed in is the one whose digest the receipt names.',
    findChangedTexts,
  ),
  invariant(
    'handed_in_proposals_are_kept',
    '已申报的每份材料均有完整留存，版本连续，首次提交与申报记录一致。',
    'Of each proposal that was handed in every version is kept, without a gap, and the first is the one of its receipt.',
    () => sql`
      select p.id as proposal_id, p.status, count(v.version) as versions
        from proposals p left join proposal_versions v on v.proposal_id = p.id
       group by p.id
      having case when p.submitted_at is null then count(v.version) > 0
                  else count(v.version) = 0 or min(v.version) <> 1 or max(v.version) <> count(v.version)
                       or min(v.sha256) filter (where v.version = 1) is distinct from p.sha256
                       or min(v.receipt_signature) filter (where v.version = 1) is distinct from p.receipt_signature end`,
  ),
  invariant(
    'no_proposal_after_the_deadline',
    '没有在截止之后才发起的申报。',
    'No proposal was accepted whose request began on its deadline or after it.',
    () => sql`
      select v.proposal_id, v.started_at, c.deadline_at
        from proposal_versions v join proposals p on p.id = v.proposal_id join challenges c on c.id = p.challenge_id
       where v.version = 1 and v.started_at >= c.deadline_at`,
  ),
  invariant(
    'proposal_codes_have_no_gap',
    '申报编号按年连续无缺。',
    'The numbers of the proposals of a year are 1 to n without a gap.',
    () => sql`
      select left(code, 7) as year, count(*) as proposals, max(substr(code, 9)::int) as last
        from proposals where code is not null group by 1
      having count(*) <> max(substr(code, 9)::int) or min(substr(code, 9)::int) <> 1`,
  ),
  invariant(
    'one_proposal_counts',
    '同一单位对同一榜题至多一份有效申报。',
    'Of one body at most one proposal counts on a challenge.',
    () => sql`
      select challenge_id, organisation_id, count(*) as proposals
        from proposals where status not in ('withdrawn', 'invalid') group by 1, 2 having count(*) > 1`,
  ),
  invariant(
    'nobody_answers_their_own_challenge',
    '发榜单位没有揭自己的榜。',
    'No body has answered a challenge of its own.',
    () => sql`
      select p.id as proposal_id, p.organisation_id
        from proposals p join challenges c on c.id = p.challenge_id and c.organisation_id = p.organisation_id`,
  ),
  invariant(
    'open_challenges_keep_their_seals',
    '申报未截止的榜题，其申报均未经审查、评选。',
    'On a challenge that is still open no proposal was checked or selected.',
    () => sql`
      select p.id as proposal_id, p.status, c.deadline_at
        from proposals p join challenges c on c.id = p.challenge_id
       where c.status in ('prepared', 'open', 'suspended') and p.status not in ('draft', 'submitted', 'withdrawn')`,
  ),
  invariant(
    'corrections_are_open_or_answered',
    '待补正的申报有未答复的补正要求，其他在审申报没有。',
    'A proposal to be corrected has corrections that wait for an answer; one that goes on has none.',
    () => sql`
      select p.id as proposal_id, p.status, count(k.id) as waiting
        from proposals p left join proposal_corrections k on k.proposal_id = p.id and k.answered_at is null
       where p.status not in ('invalid', 'withdrawn')
       group by p.id having (p.status = 'correction') <> (count(k.id) > 0)`,
  ),
  invariant(
    'selections_give_everybody_a_standing',
    '评选后每份有效申报均有结果，且与评选记录一致、不超过入围上限（擂台赛由名次决定）。',
    'After a selection every valid proposal has the standing that it was given, and no more are shortlisted than allowed (a contest is decided by its ranking).',
    () => sql`
      with last as (select distinct on (challenge_id) * from selections order by challenge_id, number desc)
      select p.id as proposal_id, p.status, s.number as selection
        from last s join challenges c on c.id = s.challenge_id and c.status in ('judging', 'notice')
        join proposals p on p.challenge_id = s.challenge_id and p.status not in ('draft', 'withdrawn', 'invalid')
       where p.status <> case when p.id = any(s.shortlisted) then 'shortlisted'
                              when p.id = any(s.reserve) then 'reserve' else 'not_selected' end
      union all
      select s.id, c.mode, s.number from last s join challenges c on c.id = s.challenge_id
       where c.mode <> 'contest' and cardinality(s.shortlisted) > (${JSON.stringify(SELECTION_LIMITS)}::jsonb ->> c.mode)::int`,
  ),
  invariant(
    'unclaimed_challenges_leave_nobody_waiting',
    '流标榜题的申报均已有结果。',
    'On an unclaimed challenge no proposal still waits for an answer.',
    () => sql`
      select p.id as proposal_id, p.status
        from proposals p join challenges c on c.id = p.challenge_id
       where c.status = 'unclaimed' and p.status in ('submitted', 'correction', 'valid', 'shortlisted', 'reserve')`,
  ),
];

const AT_ONCE = 200;

/** The hash is one of canonical JSON, which the database cannot write; read in batches, as texts are long. */
async function findChangedTexts(db: Database): Promise<BrokenRow[]> {
  const broken: BrokenRow[] = [];
  for (let read = 0; ; read += AT_ONCE) {
    const rows = await db
      .select()
      .from(proposalVersions)
      .orderBy(asc(proposalVersions.proposalId), asc(proposalVersions.version))
      .limit(AT_ONCE)
      .offset(read);
    for (const { proposalId, version, content, bytes, sha256, sm3 } of rows) {
      const text = canonicalJson(content);
      const hash = (algorithm: string) => createHash(algorithm).update(text).digest('hex');
      if (hash('sha256') !== sha256 || hash('sm3') !== sm3 || Buffer.byteLength(text) !== bytes)
        broken.push({ proposal_id: proposalId, version, sha256 });
    }
    if (rows.length < AT_ONCE) return broken;
  }
}
