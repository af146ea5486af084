import { sql } from 'drizzle-orm';
import { type Invariant, invariant } from './invariant.ts';

/** Dossiers: who asks for the proof of a published result gets it, and always the same. */
export const dossierInvariants: readonly Invariant[] = [
  invariant(
    'published_rankings_have_dossiers',
    '公布一小时以上的名次表均有可核验档案。',
    'Every ranking that was published more than an hour ago has its dossier.',
    (now) => sql`
      select r.id as ranking_id, r.published_at
        from rankings r left join dossiers d on d.ranking_id = r.id
       where r.status = 'published' and r.published_at < ${now} - interval '1 hour' and d.ranking_id is null`,
  ),
  invariant(
    'dossiers_are_of_published_rankings',
    '档案仅属于已公布的名次表，且为档案类文件。',
    'Dossiers are there of published rankings only, and their files are dossiers.',
    () => sql`
      select d.ranking_id, r.status, f.kind
        from dossiers d join rankings r on r.id = d.ranking_id join files f on f.id = d.file_id
       where r.status <> 'published' or f.kind <> 'dossier'`,
  ),
  invariant(
    'dossiers_match_the_log',
    '档案文件的字节数与摘要同其生成时记入审计链者一致。',
    'Size and digests of every dossier are those that were entered in the audit chain when it was made.',
    () => sql`
      select d.ranking_id, f.sha256, e.data ->> 'sha256' as logged
        from dossiers d join files f on f.id = d.file_id
        left join audit_events e on e.action = 'dossier.build' and e.subject_type = 'ranking' and e.subject_id = d.ranking_id::text
       where e.entry is null or e.data ->> 'sha256' <> f.sha256 or e.data ->> 'sm3' <> f.sm3
          or (e.data ->> 'bytes')::bigint <> f.bytes`,
  ),
];
