import { createHash } from 'node:crypto';
import type { Database } from '@jiebang/db/client';
import { agreementVersions } from '@jiebang/db/schema/agreements';
import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import { asc, sql } from 'drizzle-orm';
import { type BrokenRow, computedInvariant, type Invariant, invariant } from './invariant.ts';

/** Agreements: that both sides confirmed the text that is there, and that the work follows from it. */
export const agreementInvariants: readonly Invariant[] = [
  computedInvariant(
    'agreement_texts_match_their_hash',
    '揭榜协议各稿的原文与其 SM3 摘要、内容一致。',
    'Every version of an agreement is the one whose SM3 is shown, and holds the content that is shown.',
    findChangedTexts,
  ),
  invariant(
    'agreed_texts_are_what_was_proposed',
    '双方已确认的协议，其文本即对方确认的那一稿。',
    'The text of an agreement that both sides confirmed is the version that was put to the other side.',
    () => sql`
      select a.id as agreement_id, a.status, a.version
        from agreements a left join agreement_versions v on v.agreement_id = a.id and v.version = a.version
       where a.agreed_at is not null and a.status <> 'draft' and (v.content is null or v.content <> a.content)`,
  ),
  invariant(
    'milestones_are_those_agreed',
    '已备案协议的里程碑与协议文本一致，付款合计等于协议金额。',
    'The milestones of an agreement on record are those of its text, and their payments add up to its price.',
    () => sql`
      select a.id as agreement_id, count(m.id) as milestones, sum(m.share_fen)::text as shares
        from agreements a left join milestones m on m.agreement_id = a.id
       where a.recorded_at is not null
       group by a.id
      having count(m.id) <> jsonb_array_length(a.content -> 'milestones')
          or coalesce(sum(m.share_fen), 0) <> (a.content ->> 'priceFen')::bigint`,
  ),
  invariant(
    'contracted_proposals_have_their_agreement',
    '已签约的申报有且仅有一份备案协议，反之亦然。',
    'A proposal is contracted exactly when an agreement for it is on record.',
    () => sql`
      select p.id as proposal_id, p.status, count(a.id) as recorded
        from proposals p left join agreements a on a.proposal_id = p.id and a.recorded_at is not null
       group by p.id having (p.status = 'contracted') <> (count(a.id) = 1)`,
  ),
  invariant(
    'done_milestones_were_accepted',
    '已完成的里程碑均有经发榜方确认的完成报告。',
    'Every milestone that is done has a report of its completion that the poster accepted.',
    () => sql`
      select m.id as milestone_id, m.status from milestones m
       where (m.status = 'done') <> exists (
         select 1 from milestone_reports r where r.milestone_id = m.id and r.kind = 'completion' and r.accepted)`,
  ),
  invariant(
    'concluded_acceptances_were_confirmed',
    '验收办结的协议有一份经另一名人员核定的结论，里程碑均已完成或取消。',
    'An acceptance that is concluded has an appraisal that a second person confirmed, and no milestone is open.',
    () => sql`
      select a.id as agreement_id, a.status from agreements a
       where (a.status = 'accepted') <> exists (
               select 1 from appraisals s where s.agreement_id = a.id and s.confirmed and s.decided_by <> s.appraised_by)
          or (a.status in ('handed_in', 'appraised', 'accepted') and exists (
               select 1 from milestones m where m.agreement_id = a.id and m.status not in ('done', 'cancelled')))`,
  ),
  invariant(
    'challenges_follow_their_agreements',
    '榜题的攻关、验收、归档状态与其协议一致。',
    'A challenge is in acceptance when all its agreements are handed in, and archived when all are over.',
    () => sql`
      select c.id as challenge_id, c.status, array_agg(a.status) as agreements
        from challenges c join agreements a on a.challenge_id = c.id
       group by c.id
      having (c.status = 'contracting' and bool_or(a.recorded_at is not null and a.status <> 'terminated'))
          or (c.status in ('acceptance', 'archived') and bool_or(a.status not in ('handed_in', 'appraised', 'accepted', 'terminated')))
          or (c.status = 'archived' and bool_or(a.status not in ('accepted', 'terminated')))
          or (c.status = 'terminated' and bool_or(a.status <> 'terminated'))`,
  ),
  invariant(
    'agreement_codes_have_no_gap',
    '协议编号按年连续无缺。',
    'The numbers of the agreements of a year are 1 to n without a gap.',
    () => sql`
      select left(code, 7) as year, count(*) as agreements, max(substr(code, 9)::int) as last
        from agreements where code is not null group by 1
      having count(*) <> max(substr(code, 9)::int) or min(substr(code, 9)::int) <> 1`,
  ),
];

const AT_ONCE = 200;

/** The hash is one of canonical JSON, which the database cannot write; read in batches, as texts are long. */
async function findChangedTexts(db: Database): Promise<BrokenRow[]> {
  const broken: BrokenRow[] = [];
  for (let read = 0; ; read += AT_ONCE) {
    const rows = await db
      .select()
      .from(agreementVersions)
      .orderBy(asc(agreementVersions.agreementId), asc(agreementVersions.version))
      .limit(AT_ONCE)
      .offset(read);
    for (const { agreementId, version, document, content, sm3 } of rows) {
      const hash = createHash('sm3').update(document).digest('hex');
      const inside = canonicalJson((JSON.parse(document) as { content?: unknown }).content ?? null);
      if (hash !== sm3 || inside !== canonicalJson(content))
        broken.push({ agreement_id: agreementId, version, sm3 });
    }
    if (rows.length < AT_ONCE) return broken;
  }
}
