import { scoresheetVersions } from '@jiebang/db/schema/judging';
import { sql } from 'drizzle-orm';
import { sheetSm3 } from '../features/judging/public.ts';
import { computedInvariant, type Invariant, invariant } from './invariant.ts';

/** Panels, draws and sheets: what entrants and judges of a contest were promised. */
export const judgingInvariants: readonly Invariant[] = [
  invariant(
    'entries_fill_their_seats',
    '已启动的评审组，每件作品的每个席位恰有一名专家，作品编号自 1 起连续无缺。',
    'On a panel that opened every seat of every entry has one judge, and entries are numbered from 1 without a gap.',
    () => sql`
      select p.id as panel_id, e.number, p.seats, count(a.id) as seated
        from panels p join entries e on e.panel_id = p.id
        left join assignments a on a.entry_id = e.id and a.status <> 'replaced' and a.seat between 1 and p.seats
       group by p.id, e.id
      having count(a.id) <> p.seats or count(distinct a.seat) <> p.seats
          or e.number > (select count(*) from entries x where x.panel_id = p.id)`,
  ),
  invariant(
    'judges_come_from_the_panel',
    '每名评分专家均在该评审组的席位或备选名单中。',
    'Every judge of an entry is on a seat or in the pool of its panel.',
    () => sql`
      select a.id as assignment_id, a.judge_id, e.panel_id
        from assignments a join entries e on e.id = a.entry_id
        left join panel_judges j on j.panel_id = e.panel_id and j.judge_id = a.judge_id
       where j.judge_id is null`,
  ),
  invariant(
    'no_judge_scored_their_own',
    '没有专家为本人所在参赛队或本单位的作品提交评分。',
    'No judge handed in a sheet on an entry of a team or a body that they belonged to.',
    () => sql`
      select a.id as assignment_id, a.judge_id, e.team_id
        from assignments a join entries e on e.id = a.entry_id join teams t on t.id = e.team_id
        join competitions c on c.id = t.competition_id
        left join challenges h on h.id = c.challenge_id
       where a.status in ('submitted', 'sealed')
         and (exists (select 1 from team_members m
                       where m.team_id = t.id and m.user_id = a.judge_id and m.joined_at <= a.submitted_at)
           or exists (select 1 from memberships m
                       where m.organisation_id in (t.organisation_id, h.organisation_id)
                         and m.user_id = a.judge_id and m.joined_at <= a.submitted_at))`,
  ),
  invariant(
    'replacements_are_on_record',
    '每次更换专家均在同一作品同一席位，并有抽取或指定的记录。',
    'Every replacement is on the same seat of the same entry, and its draw or choice is in the audit log.',
    () => sql`
      select n.id as assignment_id, n.replaces_id
        from assignments n join assignments o on o.id = n.replaces_id
       where o.status <> 'replaced' or o.entry_id <> n.entry_id or o.seat <> n.seat
          or not exists (select 1 from audit_events v
                          where v.action = 'assignment.draw' and v.subject_id = n.id::text)`,
  ),
  invariant(
    'sheets_and_states_agree',
    '已提交的评分表均有总分及对应的提交版本；评分中或退回重评的没有总分。',
    'A sheet that is in has its total and the version that says the same; one that is being written has none.',
    () => sql`
      select a.id as assignment_id, a.status, s.total, v.total as handed_in
        from assignments a
        left join scoresheets s on s.assignment_id = a.id
        left join lateral (select v.total, v.marks, v.reopened_by from scoresheet_versions v
                            where v.assignment_id = a.id order by v.version desc limit 1) v on true
       where case when a.status in ('submitted', 'sealed')
                  then s.total is null or v.total is distinct from s.total or v.marks <> s.marks or v.reopened_by is not null
                  when a.status in ('accepted', 'reopened') then s.assignment_id is null or s.total is not null
                  else false end`,
  ),
  invariant(
    'marks_carry_reasons',
    '已提交的评分均在 0–100 分之间，低于 60 分或满分的均有理由。',
    'Every mark that was handed in is 0 to 100, and one below 60 or of 100 has its reason.',
    () => sql`
      select v.assignment_id, v.version, m ->> 'criterion' as criterion, m ->> 'mark' as mark
        from scoresheet_versions v cross join jsonb_array_elements(v.marks) m
       where coalesce((m ->> 'mark')::numeric not between 0 and 100, true)
          or (((m ->> 'mark')::numeric < 60 or (m ->> 'mark')::numeric = 100) and trim(m ->> 'reason') = '')`,
  ),
  computedInvariant(
    'sheet_versions_match_their_hash',
    '每次提交的评分表内容与其 SM3 一致。',
    'What was handed in each time is that of its SM3.',
    async (db) =>
      (await db.select().from(scoresheetVersions))
        .filter((version) => sheetSm3(version) !== version.sm3)
        .map(({ assignmentId, version, sm3 }) => ({ assignment_id: assignmentId, version, sm3 })),
  ),
  invariant(
    'sealed_panels_are_complete',
    '已封存的评审组，所有评分表均已封存。',
    'On a sealed panel every sheet is sealed.',
    () => sql`
      select p.id as panel_id, a.id as assignment_id, a.status
        from panels p join entries e on e.panel_id = p.id join assignments a on a.entry_id = e.id
       where p.status = 'sealed' and a.status not in ('sealed', 'replaced')`,
  ),
  invariant(
    'reopenings_are_on_record',
    '每次退回重评均有退回人、时间、理由与审计记录。',
    'Every reopening of a sheet has its person, time, reason and event in the audit log.',
    () => sql`
      select v.assignment_id, v.version
        from scoresheet_versions v
       where v.reopened_by is not null
         and not exists (select 1 from audit_events e
                          where e.action = 'assignment.reopen' and e.subject_id = v.assignment_id::text
                            and e.actor_id = v.reopened_by and e.data ->> 'reason' = v.reopen_reason)`,
  ),
];
