import { sql } from 'drizzle-orm';
import { type Invariant, invariant } from './invariant.ts';

/** Uploads and attachments: nothing of a file is lost, and nothing unchecked is made use of. */
export const uploadInvariants: readonly Invariant[] = [
  invariant(
    'upload_parts_have_no_gap',
    '上传中的文件，其各段首尾相接，合计等于已收到的字节数。',
    'The parts of an upload under way lie end to end and come to what it says it has received.',
    () => sql`
      select u.id as upload_id, u.received, coalesce(sum(p.bytes), 0) as in_parts
        from uploads u left join upload_parts p on p.upload_id = u.id
       where u.status = 'receiving' or (u.status = 'checking' and u.storage_key is null)
       group by u.id
      having coalesce(sum(p.bytes), 0) <> u.received or coalesce(max(p.begins + p.bytes), 0) <> u.received`,
  ),
  invariant(
    'taken_uploads_are_their_files',
    '已使用的上传与其文件逐字节一致（摘要相同），用途相同。',
    'A taken upload and its file are the same bytes, for the same purpose.',
    () => sql`
      select u.id as upload_id, f.id as file_id
        from uploads u join files f on f.id = u.file_id
       where u.sha256 <> f.sha256 or u.sm3 <> f.sm3 or u.bytes <> f.bytes or u.purpose <> f.kind`,
  ),
  invariant(
    'attachments_were_checked',
    '场景的每个附件都是通过检查的上传文件。',
    'Every attachment of a scenario came as an upload that passed its check.',
    () => sql`
      select a.id as attachment_id from scenario_attachments a
       where not exists (select 1 from uploads u where u.file_id = a.file_id and u.status = 'taken')`,
  ),
  invariant(
    'attachments_name_versions_that_are',
    '附件所属的版本均为该场景已提交的版本。',
    'The versions that an attachment belongs to were handed in.',
    () => sql`
      select a.id as attachment_id, a.first_version, a.last_version from scenario_attachments a
       where (a.first_version is not null and not exists (
               select 1 from scenario_versions v where v.scenario_id = a.scenario_id and v.version = a.first_version))
          or (a.last_version is not null and not exists (
               select 1 from scenario_versions v where v.scenario_id = a.scenario_id and v.version = a.last_version))`,
  ),
];
