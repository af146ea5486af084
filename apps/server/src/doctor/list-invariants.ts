import { createHash } from 'node:crypto';
import { challengeLists } from '@jiebang/db/schema/lists';
import { isNotNull, sql } from 'drizzle-orm';
import { computedInvariant, type Invariant, invariant } from './invariant.ts';

/** Lists and challenges: what was published stays what it was, and its clock runs. */
export const listInvariants: readonly Invariant[] = [
  computedInvariant(
    'published_lists_match_their_hash',
    '已发布榜单留存的文本与其公布的 SM3 一致。',
    'The kept document of every published list is that of its published SM3.',
    async (db) => {
      const rows = await db
        .select({
          id: challengeLists.id,
          document: challengeLists.document,
          sm3: challengeLists.contentSm3,
        })
        .from(challengeLists)
        .where(isNotNull(challengeLists.publishedAt));
      return rows
        .filter(
          ({ document, sm3 }) =>
            createHash('sm3')
              .update(document ?? '')
              .digest('hex') !== sm3,
        )
        .map(({ id, sm3 }) => ({ list_id: id, sm3 }));
    },
  ),
  invariant(
    'lists_are_out_as_a_whole',
    '榜单发布时其榜题一并发布，未发布的榜单没有已发布的榜题。',
    'The challenges of a list went out with it, all at the same instant; before that none did.',
    () => sql`
      select l.id as list_id, c.id as challenge_id, l.published_at as list_at, c.published_at, c.status
        from challenge_lists l join challenges c on c.list_id = l.id
       where l.published_at is distinct from c.published_at
          or (l.published_at is null and c.status not in ('prepared', 'withdrawn'))
          or (l.published_at is not null and c.status = 'prepared')`,
  ),
  invariant(
    'challenge_codes_tell_list_and_place',
    '榜题编号与其榜单序号、题序一致。',
    'The code of a challenge tells its list and its place on it.',
    () => sql`
      select c.id as challenge_id, c.code, l.number, c.position
        from challenges c join challenge_lists l on l.id = c.list_id
       where c.code is not null and c.code !~ ('^JB-[0-9]{4}-' || l.number || '-0*' || c.position || '$')`,
  ),
  invariant(
    'lists_have_one_deadline',
    '揭榜申报中的榜题与其榜单截止时间一致；暂停后恢复的，可以有记录在案的更晚截止时间。',
    'Every open challenge has the one deadline of its list, or the later one with which it resumed.',
    () => sql`
      select c.id as challenge_id, c.deadline_at, l.deadline_at as list_deadline_at
        from challenges c join challenge_lists l on l.id = c.list_id
       where c.status = 'open' and c.deadline_at is distinct from l.deadline_at
         and not (c.deadline_at > l.deadline_at and exists (
           select 1 from list_acts a where a.challenge_id = c.id and a.kind = 'resume' and a.to_at = c.deadline_at))`,
  ),
  invariant(
    'deadlines_moved_by_acts',
    '榜单截止时间的每次延长均有公开记录，且前后衔接。',
    'Each extension stands on the page of its list, and goes on from where the one before ended.',
    () => sql`
      select list_id, from_at, to_at, expected from (
        select a.list_id, a.from_at, a.to_at,
               lag(a.to_at) over (partition by a.list_id order by a.id) as expected from list_acts a where a.kind = 'extend') chain
       where expected is not null and expected <> from_at
      union all
      select l.id, null, l.deadline_at, last.to_at from challenge_lists l
        join lateral (select to_at from list_acts a where a.list_id = l.id and a.kind = 'extend' order by a.id desc limit 1) last on true
       where last.to_at <> l.deadline_at`,
  ),
  invariant(
    'listed_scenarios_stand_on_one_list',
    '已列入榜单的场景恰在一份已发布榜单上，撤回的除外。',
    'A scenario is listed exactly while one published challenge of it is not withdrawn.',
    () => sql`
      select s.id as scenario_id, s.status, count(c.id) as challenges
        from scenarios s
        left join challenges c on c.scenario_id = s.id and c.published_at is not null and c.status <> 'withdrawn'
       group by s.id having (s.status = 'listed') <> (count(c.id) = 1)`,
  ),
  invariant(
    'withdrawn_lists_hold_nothing_open',
    '已撤销的榜单没有仍在申报或评选的榜题。',
    'No challenge of a withdrawn list is open or being judged.',
    () => sql`
      select l.id as list_id, c.id as challenge_id, c.status
        from challenge_lists l join challenges c on c.list_id = l.id
       where l.status = 'withdrawn' and c.status in ('prepared', 'open', 'suspended', 'judging')`,
  ),
];
