import { createHash } from 'node:crypto';
import type { Database } from '@jiebang/db/client';
import { certificates, rankings } from '@jiebang/db/schema/rankings';
import { checkCodeOf } from '@jiebang/domain/documents/check-code';
import { rankContest } from '@jiebang/scoring/contest/rank-contest';
import { asc, sql } from 'drizzle-orm';
import type { RankingDocument } from '../features/rankings/public.ts';
import { type BrokenRow, computedInvariant, type Invariant, invariant } from './invariant.ts';

/** Rankings: that what everybody reads is what two persons sealed, and that it follows from what it rests on. */
export const rankingInvariants: readonly Invariant[] = [
  computedInvariant(
    'ranking_documents_match_their_hash',
    '名次文件与其摘要一致，名次与得分依公布的计分办法重算一致。',
    'Every ranking document has the hash that was sealed, and its places follow from its own numbers and formula.',
    findChangedDocuments,
  ),
  invariant(
    'ranking_rows_equal_their_document',
    '名次各行与名次文件一致。',
    'The rows of a ranking say the same as its document.',
    () => sql`
      select r.id as ranking_id
        from rankings r
       where (select jsonb_agg(jsonb_build_array(w.place, e.number, w.team_id, w.machine_raw, w.machine, w.mean,
                                                 w.trimmed_mean, w.composite, w.tie_decided_by, w.award) order by w.place)
                from ranking_rows w join entries e on e.id = w.entry_id where w.ranking_id = r.id)
             is distinct from
             (select jsonb_agg(jsonb_build_array(d -> 'place', d -> 'entry', d -> 'team' -> 'id', d -> 'machineRaw', d -> 'machine',
                                                 d -> 'mean', d -> 'trimmedMean', d -> 'composite', d -> 'tieDecidedBy',
                                                 nullif(d -> 'award', 'null')) order by (d ->> 'place')::int)
                from jsonb_array_elements(r.document::jsonb -> 'rows') d)`,
  ),
  invariant(
    'rankings_are_sealed_by_two_persons',
    '已封存的名次由一人提出、另一人封存，均有存证，且所记摘要一致。',
    'Every sealed ranking was proposed by one person and sealed by another, both on record with the same hash.',
    () => sql`
      select r.id as ranking_id, r.proposed_by, r.sealed_by
        from rankings r
       where r.sealed_by is not null
         and (r.sealed_by = r.proposed_by
              or not exists (select 1 from audit_events a where a.action = 'ranking.propose' and a.subject_id = r.id::text
                                and a.actor_id = r.proposed_by and a.data ->> 'sm3' = r.sm3)
              or not exists (select 1 from audit_events a where a.action = 'ranking.seal' and a.subject_id = r.id::text
                                and a.actor_id = r.sealed_by and a.data ->> 'sm3' = r.sm3))`,
  ),
  invariant(
    'sealed_rankings_rest_on_sealed_sheets',
    '名次一经封存，其评审组与全部评分表均已封存。',
    'Where a ranking stands sealed, its panel and every sheet of it are sealed too.',
    () => sql`
      select r.id as ranking_id, p.status as panel, a.id as assignment_id, a.status
        from rankings r join panels p on p.id = r.panel_id
        left join entries e on e.panel_id = p.id
        left join assignments a on a.entry_id = e.id and a.status not in ('replaced', 'sealed')
       where r.status in ('sealed', 'notice', 'published') and (p.status <> 'sealed' or a.id is not null)`,
  ),
  invariant(
    'rankings_follow_their_notice',
    '公示中的名次有正在进行的公示，已公布的名次其公示已期满，其余名次没有正在进行的公示。',
    'A ranking in notice has a notice that runs, a published one a notice that has ended, and no other has one running.',
    () => sql`
      select r.id as ranking_id, r.status, array_agg(n.status) as notices
        from rankings r left join notices n on n.subject_type = 'ranking' and n.subject_id = r.id
       group by r.id
      having (r.status = 'notice') <> coalesce(bool_or(n.status = 'running'), false)
          or (r.status = 'published') <> coalesce(bool_or(n.status = 'ended'), false)`,
  ),
  invariant(
    'certificates_are_of_published_rankings',
    '已公布名次的每个获奖团队恰有一份证书，其他团队没有证书。',
    'Every awarded team of a published ranking has its one certificate, and nobody else has any.',
    () => sql`
      select coalesce(w.ranking_id, c.ranking_id) as ranking_id, coalesce(w.team_id, c.team_id) as team_id, c.number
        from (select w.* from ranking_rows w join rankings r on r.id = w.ranking_id
               where r.status = 'published' and w.award is not null) w
        full join certificates c on c.ranking_id = w.ranking_id and c.team_id = w.team_id
       where w.ranking_id is null or c.id is null`,
  ),
  invariant(
    'certificate_numbers_have_no_gap',
    '证书编号按年连续无缺。',
    'The numbers of the certificates of a year are 1 to n without a gap.',
    () => sql`
      select left(number, 7) as year, count(*) as certificates, max(substr(number, 9)::int) as last
        from certificates group by 1
      having count(*) <> max(substr(number, 9)::int) or min(substr(number, 9)::int) <> 1`,
  ),
  computedInvariant(
    'certificates_match_their_hash',
    '证书内容与其摘要、核验码一致。',
    'Every certificate has the hash and the check code of what it says.',
    async (db) => {
      const rows = await db.select().from(certificates).orderBy(asc(certificates.number));
      return rows
        .filter(({ document, sm3, checkCode, number }) => {
          const said = parse<{ number: string }>(document);
          return (
            sm3Of(document) !== sm3 || said?.number !== number || checkCodeOf(sm3Of(document)) !== checkCode
          );
        })
        .map(({ id, number }) => ({ certificate_id: id, number }));
    },
  ),
];

const sm3Of = (text: string) => createHash('sm3').update(text).digest('hex');

/** What a row says, or null where it is not even JSON: that is found too, and does not stop the doctor. */
function parse<T>(document: string): T | null {
  try {
    return JSON.parse(document) as T;
  } catch {
    return null;
  }
}

async function findChangedDocuments(db: Database): Promise<BrokenRow[]> {
  const rows = await db.select().from(rankings).orderBy(asc(rankings.id));
  return rows
    .filter(({ document, sm3 }) => sm3Of(document) !== sm3 || !followsFromItself(document))
    .map(({ id, status }) => ({ ranking_id: id, status }));
}

/** Do places, means and composites come out again from scores, sheets, formula and decisions? */
function followsFromItself(document: string): boolean {
  const said = parse<RankingDocument>(document);
  if (!said) return false;
  try {
    const { rows, undecided } = rankContest(said.rows, said.formula, said.tieDecisions);
    const picked = said.rows.map((row) => pick(row));
    return undecided.length === 0 && JSON.stringify(rows.map((row) => pick(row))) === JSON.stringify(picked);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const pick = (row: RankingDocument['rows'][number] | ReturnType<typeof rankContest>['rows'][number]) => [
  row.place,
  row.entry,
  row.machine,
  row.mean,
  row.trimmedMean,
  row.judge,
  row.composite,
  row.tieDecidedBy,
  row.award?.zh ?? null,
];
