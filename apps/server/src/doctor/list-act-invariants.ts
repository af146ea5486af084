import { createHash } from 'node:crypto';
import { challengeLists, listActs } from '@jiebang/db/schema/lists';
import { asc, eq, isNotNull, sql } from 'drizzle-orm';
import { canonicalJson } from '../platform/audit/canonical-json.ts';
import { computedInvariant, type Invariant, invariant } from './invariant.ts';

/** Acts on published lists: each is linked to the one before, and what two persons decided is what stands there. */
export const listActInvariants: readonly Invariant[] = [
  computedInvariant(
    'list_acts_are_chained',
    '已发布榜单的各项变动依次编号，逐项链接前一项的 SM3，首项链接榜单正文的 SM3，且与留存内容一致。',
    'Acts on a published list are numbered without a gap, each names the SM3 of the one before, the first that of the list, and each hash is that of what stands there.',
    async (db) => {
      const rows = await db
        .select({ act: listActs, listSm3: challengeLists.contentSm3 })
        .from(listActs)
        .innerJoin(challengeLists, eq(challengeLists.id, listActs.listId))
        .where(isNotNull(listActs.chainId))
        .orderBy(asc(listActs.chainId), asc(listActs.number));
      return [...Map.groupBy(rows, ({ act }) => act.chainId).values()]
        .flatMap((chain) =>
          chain.filter(
            ({ act, listSm3 }, at) =>
              act.number !== at + 1 ||
              act.prevSm3 !== (chain[at - 1]?.act.sm3 ?? listSm3) ||
              act.sm3 !== createHash('sm3').update(canonicalJson(act.document)).digest('hex') ||
              !isTold(act),
          ),
        )
        .map(({ act: { listId, id, number, sm3 } }) => ({ list_id: listId, act_id: id, number, sm3 }));
    },
  ),
  invariant(
    'prepared_acts_became_what_was_prepared',
    '榜单的各项变动均由一人提出、另一人批准，所公开的与所提出的一致；改为两人办理之前的延期与撤回除外。',
    'Every act on a list was prepared by one person and approved by another as it stands there, but for extensions and withdrawals of before it took two.',
    () => sql`
      select p.id as prepared_act_id, a.id as act_id, p.kind, a.kind as act_kind
        from prepared_list_acts p join list_acts a on a.id = p.act_id
       where (p.list_id, p.challenge_id, p.kind, p.reason, p.detail, p.to_at, p.decided_by)
             is distinct from (a.list_id, a.challenge_id, a.kind, a.reason, a.detail, a.to_at, a.by)
          or a.by = p.prepared_by
      union all
      select null, a.id, null, a.kind from list_acts a
       where not a.by_one_person
         and not exists (select 1 from prepared_list_acts p where p.act_id = a.id)`,
  ),
  invariant(
    'suspended_challenges_were_suspended_last',
    '暂停申报的榜题，其最近一次暂停或恢复的记录为暂停；其他榜题不是。',
    'A challenge is suspended exactly while its last act of that kind is a suspension; a withdrawal ends it.',
    () => sql`
      select c.id as challenge_id, c.status, last.kind
        from challenges c
        left join lateral (select kind from list_acts a where a.challenge_id = c.id and a.kind in ('suspend', 'resume')
                            order by a.id desc limit 1) last on true
       where c.status <> 'withdrawn' and (c.status = 'suspended') <> (coalesce(last.kind, '') = 'suspend')`,
  ),
];

/** Does the row say what its hashed document says? */
function isTold(act: typeof listActs.$inferSelect): boolean {
  const told = act.document ?? {};
  const said = {
    list: act.listId,
    number: act.number,
    prevSm3: act.prevSm3,
    act: act.kind,
    reason: act.reason,
    from: act.fromAt,
    to: act.toAt,
    at: act.at,
    detail: act.detail,
  };
  return Object.entries(said).every(
    ([key, value]) => canonicalJson(told[key] ?? null) === canonicalJson(value),
  );
}
