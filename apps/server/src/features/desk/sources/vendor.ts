import { type SQL, sql } from 'drizzle-orm';
import { bodiesOf, type Desk, type DueSource, instantOf, plainTitle, type WaitSource } from '../source.ts';

const proposal = (ref: string) => `/workspace/proposals/${ref}`;

/** Drafts that can still be handed in: afterwards nothing waits any more. */
const drafts = ({ actor, now }: Desk, at: SQL) => sql`
  select p.id::text as ref, ${plainTitle(sql`c.title`)} as title, ${at} as at
    from proposals p join challenges c on c.id = p.challenge_id
   where p.status = 'draft' and p.organisation_id in ${bodiesOf(actor.userId)}
     and c.status = 'open' and c.deadline_at > ${instantOf(now)}`;

/** Corrections that can still be handed in. */
const corrections = ({ actor, now }: Desk, at: SQL) => sql`
  select p.id::text as ref, ${plainTitle(sql`c.title`)} as title, ${at} as at
    from proposals p join challenges c on c.id = p.challenge_id
    join (select k.proposal_id, max(k.asked_at) as asked_at, max(k.due_at) as due_at
            from proposal_corrections k where k.answered_at is null group by k.proposal_id) k on k.proposal_id = p.id
   where p.status = 'correction' and p.organisation_id in ${bodiesOf(actor.userId)}
     and c.status = 'judging' and k.due_at > ${instantOf(now)}`;

export const vendorWaits: WaitSource[] = [
  {
    kind: 'proposal_correction',
    list: '/workspace/proposals?status=correction',
    one: proposal,
    rows: (desk) => corrections(desk, sql`k.asked_at`),
  },
  {
    kind: 'proposal_draft',
    list: '/workspace/proposals?status=draft',
    one: proposal,
    rows: (desk) => drafts(desk, sql`p.created_at`),
  },
  {
    kind: 'team_invitation',
    list: '/workspace',
    one: () => '/workspace',
    rows: ({ actor, now }) => sql`
      select i.id::text as ref, ${plainTitle(sql`t.name`)} as title, i.created_at as at
        from team_invitations i join teams t on t.id = i.team_id join competitions c on c.id = t.competition_id
       where i.email = ${actor.email} and i.status = 'pending' and i.expires_at > ${instantOf(now)}
         and t.status = 'forming' and c.status = 'published'`,
  },
  {
    kind: 'organisation_invitation',
    list: '/workspace/organisations',
    one: () => '/workspace/organisations',
    rows: ({ actor, now }) => sql`
      select i.id::text as ref, ${plainTitle(sql`o.name`)} as title, i.created_at as at
        from organisation_invitations i join organisations o on o.id = i.organisation_id
       where i.email = ${actor.email} and i.status = 'pending' and i.expires_at > ${instantOf(now)}`,
  },
];

export const vendorDue: DueSource[] = [
  {
    kind: 'proposal_closes',
    link: proposal,
    rows: (desk) => drafts(desk, sql`c.deadline_at`),
  },
  {
    kind: 'correction_due',
    link: proposal,
    rows: (desk) => corrections(desk, sql`k.due_at`),
  },
  {
    kind: 'phase_ends',
    link: (ref) => `/competitions/${ref}`,
    rows: ({ actor, now }) => sql`
      select c.slug as ref, ${phaseTitle} as title, p.ends_at as at
        from team_members m join teams t on t.id = m.team_id join competitions c on c.id = t.competition_id
        join tracks k on k.competition_id = c.id join phases p on p.track_id = k.id
       where m.user_id = ${actor.userId} and t.status <> 'withdrawn' and c.status = 'published'
         and p.status = 'open' and p.ends_at > ${instantOf(now)}`,
  },
];

/** A competition and its phase in one line. */
export const phaseTitle = sql`jsonb_build_object('zh', (c.title ->> 'zh') || '：' || (p.title ->> 'zh'), 'en', (c.title ->> 'en') || ': ' || (p.title ->> 'en'))`;
