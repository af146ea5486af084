import type { Tx } from '@jiebang/db/client';
import type { NoticeSubjectType } from '@jiebang/domain/notices/lifecycle';
import type { NoticeSettings } from '@jiebang/domain/programs/settings/notice';
import { type ProgramSettings, programSettings } from '@jiebang/domain/programs/settings/settings';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** What is stored of the rules of the programme that a notice's subject belongs to, as a column. */
export const storedRulesOf = (
  subjectType: SQLWrapper,
  subjectId: SQLWrapper,
): SQL<Partial<ProgramSettings>> =>
  sql<Partial<ProgramSettings>>`(select p.settings from programs p where p.id = case ${subjectType}
    when 'challenge_list' then (select l.program_id from challenge_lists l where l.id = ${subjectId})
    when 'challenge' then (select l.program_id from challenges c join challenge_lists l on l.id = c.list_id
                            where c.id = ${subjectId})
    when 'ranking' then (select k.program_id from rankings r join competitions k on k.id = r.competition_id
                          where r.id = ${subjectId}) end)`;

export const noticeRules = (stored: Partial<ProgramSettings> | null): NoticeSettings =>
  programSettings(stored ?? {}).notice;

/** How long a notice on this subject runs, and what an objection does to it, as its programme says. */
export async function findNoticeRules(tx: Tx, type: NoticeSubjectType, id: string): Promise<NoticeSettings> {
  const { rows } = await tx.execute<{ stored: Partial<ProgramSettings> | null }>(
    sql`select ${storedRulesOf(sql`${type}::text`, sql`${id}::uuid`)} as stored`,
  );
  return noticeRules(rows[0]?.stored ?? null);
}
