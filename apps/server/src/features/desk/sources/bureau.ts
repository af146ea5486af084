import { openObjectionStates } from '@jiebang/domain/notices/lifecycle';
import { sql } from 'drizzle-orm';
import { holds, type UserActor } from '../../../platform/actor.ts';
import { bodiesOf, type DueSource, instantOf, plainTitle, type WaitSource } from '../source.ts';
import { isToBeSelected } from './enterprise.ts';
import { phaseTitle } from './vendor.ts';

const checks = (actor: UserActor) => holds(actor, 'proposals.check');
const office = (actor: UserActor) => holds(actor, 'notices.manage');
const contests = (actor: UserActor) => holds(actor, 'competitions.manage');
const open = sql.raw(openObjectionStates.map((state) => `'${state}'`).join(', '));
const received = (ref: string) => `/workspace/challenges/${ref}`;

export const bureauWaits: WaitSource[] = [
  {
    kind: 'scenario_to_list',
    concerns: (actor) => holds(actor, 'lists.prepare'),
    list: '/workspace/lists',
    one: () => '/workspace/lists',
    rows: () => sql`
      select s.id::text as ref, ${plainTitle(sql`s.title`)} as title, s.decided_at as at
        from scenarios s
       where s.status = 'approved'
         and not exists (select 1 from challenges c where c.scenario_id = s.id and c.status <> 'withdrawn')`,
  },
  {
    kind: 'list_to_publish',
    concerns: (actor) => holds(actor, 'lists.publish'),
    list: '/workspace/lists?status=ready',
    one: (ref) => `/workspace/lists/${ref}`,
    rows: ({ actor: { userId } }) => sql`
      select l.id::text as ref, jsonb_build_object('zh', l.title, 'en', l.title_en) as title, l.ready_at as at
        from challenge_lists l
       where l.status = 'ready' and l.prepared_by <> ${userId} and ${userId}::uuid <> all(l.editors)`,
  },
  {
    kind: 'list_act_to_approve',
    concerns: (actor) => holds(actor, 'lists.publish'),
    list: '/workspace/lists?status=published',
    one: (ref) => `/workspace/lists/${ref}`,
    rows: ({ actor: { userId } }) => sql`
      select l.id::text as ref, jsonb_build_object('zh', l.title, 'en', l.title_en) as title, a.prepared_at as at
        from prepared_list_acts a join challenge_lists l on l.id = a.list_id
       where a.status = 'prepared' and a.prepared_by <> ${userId}`,
  },
  {
    kind: 'proposal_to_check',
    concerns: checks,
    list: '/workspace/challenges?status=judging',
    one: received,
    // A challenge is one place, however many were handed in on it. Nothing is known of it before it is opened.
    rows: ({ actor: { userId }, now }) => sql`
      select c.id::text as ref, ${plainTitle(sql`c.title`)} as title, p.submitted_at as at
        from proposals p join challenges c on c.id = p.challenge_id
       where p.status = 'submitted' and c.status = 'judging' and c.deadline_at <= ${instantOf(now)}
         and c.organisation_id not in ${bodiesOf(userId)}
         and not exists (select 1 from proposals q where q.challenge_id = c.id and q.status <> 'withdrawn'
                            and q.organisation_id in ${bodiesOf(userId)})`,
  },
  {
    kind: 'selection_bureau',
    concerns: checks,
    list: '/workspace/challenges?status=judging&mode=key_task',
    one: received,
    rows: ({ actor: { userId }, now }) => sql`
      select c.id::text as ref, ${plainTitle(sql`c.title`)} as title, c.deadline_at as at
        from challenges c
       where c.mode = 'key_task' and c.organisation_id not in ${bodiesOf(userId)} and ${isToBeSelected(userId, now)}`,
  },
  {
    kind: 'notice_draft',
    concerns: office,
    list: '/workspace/notices?status=draft',
    one: (ref) => `/workspace/notices/${ref}`,
    rows: ({ actor }) => sql`
      select n.id::text as ref, n.title, n.created_at as at
        from notices n where n.status = 'draft' and n.prepared_by = ${actor.userId}`,
  },
  {
    kind: 'notice_to_start',
    concerns: office,
    list: '/workspace/notices?status=ready',
    one: (ref) => `/workspace/notices/${ref}`,
    rows: ({ actor }) => sql`
      select n.id::text as ref, n.title, n.created_at as at
        from notices n where n.status = 'ready' and n.prepared_by <> ${actor.userId}`,
  },
  {
    kind: 'objection_to_take',
    concerns: office,
    list: '/workspace/objections?status=filed',
    one: (ref) => `/workspace/objections/${ref}`,
    // Whose objection it is, is asked of the reader's own ones alone.
    rows: ({ actor }) => sql`
      select o.id::text as ref, n.title, o.filed_at as at
        from objections o join notices n on n.id = o.notice_id
       where o.status in (${open}) and o.handler_id is null
         and not exists (select 1 from objectors p where p.objection_id = o.id and p.user_id = ${actor.userId})`,
  },
  {
    kind: 'objection_under_way',
    concerns: office,
    list: '/workspace/objections?mine=true',
    one: (ref) => `/workspace/objections/${ref}`,
    rows: ({ actor }) => sql`
      select o.id::text as ref, n.title, o.taken_at as at
        from objections o join notices n on n.id = o.notice_id
       where o.status in (${open}) and o.handler_id = ${actor.userId}`,
  },
  {
    kind: 'claim_to_decide',
    concerns: (actor) => holds(actor, 'organisations.review'),
    list: '/workspace/organisation-claims',
    one: () => '/workspace/organisation-claims',
    rows: ({ actor: { userId } }) => sql`
      select k.id::text as ref, ${plainTitle(sql`o.name`)} as title, k.filed_at as at
        from organisation_claims k join organisations o on o.id = k.organisation_id
       where k.status = 'filed' and k.claimant_id <> ${userId} and k.organisation_id not in ${bodiesOf(userId)}`,
  },
  {
    kind: 'phase_to_reveal',
    concerns: contests,
    list: '/workspace/competitions',
    one: (ref) => `/workspace/competitions/${ref}?step=release`,
    rows: ({ now }) => sql`
      select c.slug as ref, ${phaseTitle} as title, p.ends_at as at
        from phases p join tracks k on k.id = p.track_id join competitions c on c.id = k.competition_id
       where p.status = 'open' and p.ends_at <= ${instantOf(now)} and c.status = 'published'`,
  },
];

export const bureauDue: DueSource[] = [
  {
    kind: 'round_closes',
    concerns: (actor) => holds(actor, 'rounds.manage'),
    link: (ref) => `/workspace/rounds/${ref}`,
    rows: ({ now }) => sql`
      select r.id::text as ref, r.title, r.closes_at as at
        from rounds r where r.status = 'announced' and r.closes_at > ${instantOf(now)}`,
  },
  {
    kind: 'challenge_closes',
    concerns: (actor) => holds(actor, 'lists.prepare'),
    link: (ref) => `/workspace/lists/${ref}`,
    // A list has one deadline: it is told once, not for each of its challenges.
    rows: ({ now }) => sql`
      select l.id::text as ref, jsonb_build_object('zh', l.title, 'en', l.title_en) as title, l.deadline_at as at
        from challenge_lists l
       where l.status = 'published' and l.deadline_at > ${instantOf(now)}
         and exists (select 1 from challenges c where c.list_id = l.id and c.status = 'open')`,
  },
  {
    kind: 'phase_ends',
    concerns: contests,
    link: (ref) => `/workspace/competitions/${ref}?step=release`,
    rows: ({ now }) => sql`
      select c.slug as ref, ${phaseTitle} as title, p.ends_at as at
        from phases p join tracks k on k.id = p.track_id join competitions c on c.id = k.competition_id
       where p.status = 'open' and p.ends_at > ${instantOf(now)} and c.status = 'published'`,
  },
];
