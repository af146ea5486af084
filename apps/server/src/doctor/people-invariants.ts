import { roleGrants } from '@jiebang/db/schema/identity';
import { conflictingRole, type Role } from '@jiebang/domain/identity/roles';
import { mandatoryKinds } from '@jiebang/domain/notifications/groups';
import { sql } from 'drizzle-orm';
import { computedInvariant, type Invariant, invariant } from './invariant.ts';

/** Accounts, organisations and teams. */
export const peopleInvariants: readonly Invariant[] = [
  invariant(
    'organisations_have_one_owner',
    '每家单位恰有一名所有者。',
    'Every organisation has exactly one owner.',
    () => sql`
      select o.id as organisation_id, count(m.user_id) as owners
        from organisations o left join memberships m on m.organisation_id = o.id and m.role = 'owner'
       group by 1 having count(m.user_id) <> 1`,
  ),
  invariant(
    'teams_have_one_captain',
    '每支未退赛的参赛队恰有一名队长。',
    'Every team that has not withdrawn has exactly one captain.',
    () => sql`
      select t.id as team_id, count(m.user_id) as captains
        from teams t left join team_members m on m.team_id = t.id and m.captain
       where t.status <> 'withdrawn' group by 1 having count(m.user_id) <> 1`,
  ),
  invariant(
    'withdrawn_teams_are_empty',
    '已退赛的参赛队没有成员。',
    'A withdrawn team has no members.',
    () => sql`
      select t.id as team_id, count(*) as members
        from teams t join team_members m on m.team_id = t.id where t.status = 'withdrawn' group by 1`,
  ),
  invariant(
    'teams_are_within_size',
    '参赛队人数不超过竞赛上限。',
    'No team has more members than its competition allows.',
    () => sql`
      select t.id as team_id, count(*) as members, c.max_team_size
        from teams t join team_members m on m.team_id = t.id join competitions c on c.id = t.competition_id
       group by 1, c.max_team_size having count(*) > c.max_team_size`,
  ),
  invariant(
    'one_person_one_team',
    '同一竞赛中一人只在一支参赛队。',
    'Nobody is in two teams of one competition.',
    () => sql`
      select t.competition_id, m.user_id, count(*) as teams
        from team_members m join teams t on t.id = m.team_id group by 1, 2 having count(*) > 1`,
  ),
  computedInvariant(
    'administrators_are_separated',
    '系统、安全、审计管理员及主管部门角色互不兼任。',
    'Nobody holds two roles that must be held by different persons.',
    async (db) => {
      const grants = await db.select({ userId: roleGrants.userId, role: roleGrants.role }).from(roleGrants);
      return [...Map.groupBy(grants, (grant) => grant.userId)].flatMap(([userId, held]) => {
        const roles = held.map(({ role }) => role as Role);
        return roles.some((role) => conflictingRole(roles, role) !== null)
          ? [{ user_id: userId, roles }]
          : [];
      });
    },
  ),
  invariant(
    'disabled_users_have_no_session',
    '已停用的账户没有登录会话。',
    'A disabled account is signed in nowhere.',
    () => sql`
      select u.id as user_id, count(*) as sessions
        from users u join sessions s on s.user_id = u.id where u.status = 'disabled' group by 1`,
  ),
  invariant(
    'notifications_are_told_once',
    '同一事项不向同一人重复通知。',
    'Nobody was told the same thing twice.',
    () => sql`
      select user_id, dedupe_key, count(*) as notifications
        from notifications group by 1, 2 having count(*) > 1`,
  ),
  invariant(
    'mandatory_news_is_mailed',
    '涉及期限或权利的通知均须发送邮件，不因个人设置而免发。',
    'News of a term or a right is mailed, whatever its person has switched off.',
    () => sql`
      select id as notification_id, user_id, kind from notifications
       where mail_after is null and kind in ${mandatoryKinds}`,
  ),
];
