import { createHash } from 'node:crypto';
import { resourceTerms } from '@jiebang/db/schema/resources';
import { sql } from 'drizzle-orm';
import { computedInvariant, type Invariant, invariant } from './invariant.ts';

/** Resources: that no more is in use than there is, and that nothing left the house without consent. */
export const resourceInvariants: readonly Invariant[] = [
  invariant(
    'grants_within_capacity',
    '任何一天批准使用的资源数量均不超过其可用总量。',
    'On no day more of a resource is granted than there is.',
    // The most is reached on a day on which a grant begins.
    () => sql`
      select g.id as request_id, r.capacity, sum(o.granted_amount) as granted
        from resource_requests g
        join resources r on r.id = g.resource_id
        join resource_requests o on o.resource_id = g.resource_id and o.status = 'granted'
                                and o.from_day <= g.from_day and o.until_day >= g.from_day
       where g.status = 'granted' and r.capacity is not null
       group by g.id, r.capacity having sum(o.granted_amount) > r.capacity`,
  ),
  invariant(
    'grants_within_the_offer',
    '资源使用申请的期限均在资源可用期限之内。',
    'Every request lies within the days between which its resource may be used.',
    () => sql`
      select q.id as request_id from resource_requests q join resources r on r.id = q.resource_id
       where q.from_day < r.from_day or q.until_day > r.until_day`,
  ),
  invariant(
    'downloads_had_consent',
    '每次资源数据下载均在批准之后、期限之内、终止之前，且下载人此前已同意当时的使用条款。',
    'Every download came within its grant, by a person who had accepted the terms before.',
    () => sql`
      select d.id as download_id, d.request_id
        from resource_downloads d join resource_requests q on q.id = d.request_id
       where q.granted_amount is null or d.at < q.decided_at or d.at > q.ended_at
          or (d.at at time zone 'Asia/Shanghai')::date not between q.from_day and q.until_day
          or not exists (select 1 from resource_consents c
              where c.request_id = d.request_id and c.by = d.by and c.version = d.terms_version and c.at <= d.at)`,
  ),
  invariant(
    'consents_name_the_terms',
    '每份同意记录的条款版本与摘要均与资源条款一致。',
    'Every consent names a version of the terms by its hash.',
    () => sql`
      select c.request_id, c.version from resource_consents c
        join resource_requests q on q.id = c.request_id
        left join resource_terms t on t.resource_id = q.resource_id and t.version = c.version
       where t.sm3 is distinct from c.sm3`,
  ),
  computedInvariant(
    'resource_terms_match_their_hash',
    '资源使用条款各版原文与其 SM3 摘要一致。',
    'Every version of the terms of a resource is the one whose SM3 is shown.',
    async (db) =>
      (await db.select().from(resourceTerms))
        .filter(({ text, sm3 }) => createHash('sm3').update(text).digest('hex') !== sm3)
        .map(({ resourceId, version }) => ({ resourceId, version })),
  ),
];
