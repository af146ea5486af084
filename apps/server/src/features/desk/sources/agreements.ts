import { type SQL, sql } from 'drizzle-orm';
import { holds } from '../../../platform/actor.ts';
import { bodiesOf, bodiesRunBy, type Desk, type DueSource, plainTitle, type WaitSource } from '../source.ts';

const list = '/workspace/agreements';
const agreement = (ref: string) => `${list}/${ref}`;
const records: WaitSource['concerns'] = (actor) => holds(actor, 'agreements.manage');

/** Agreements that satisfy a condition over `a` (agreement) and `c` (challenge). */
const agreementsWhere = (condition: SQL, at: SQL): SQL => sql`
  select a.id::text as ref, ${plainTitle(sql`c.title`)} as title, ${at} as at
    from agreements a join challenges c on c.id = a.challenge_id where ${condition}`;

/** Belongs the side that has the turn to bodies that this person acts for? `turn` is `pen` or the other side. */
const onMySide = ({ actor }: Desk, turn: 'pen' | 'other'): SQL =>
  sql`case when (a.pen = 'solver') = ${turn === 'pen'} then a.solver_id else a.poster_id end in ${bodiesRunBy(actor.userId)}`;

export const agreementWaits: WaitSource[] = [
  {
    kind: 'agreement_to_start',
    list,
    one: () => list,
    rows: ({ actor }) => sql`
      select p.id::text as ref, ${plainTitle(sql`c.title`)} as title, p.updated_at as at
        from proposals p join challenges c on c.id = p.challenge_id
       where p.status = 'won'
         and (p.organisation_id in ${bodiesOf(actor.userId)} or c.organisation_id in ${bodiesOf(actor.userId)})
         and not exists (select 1 from agreements a where a.proposal_id = p.id)`,
  },
  {
    kind: 'agreement_draft',
    list: `${list}?status=draft`,
    one: agreement,
    rows: (desk) => agreementsWhere(sql`a.status = 'draft' and ${onMySide(desk, 'pen')}`, sql`a.updated_at`),
  },
  {
    kind: 'agreement_to_answer',
    list: `${list}?status=proposed`,
    one: agreement,
    rows: (desk) =>
      agreementsWhere(sql`a.status = 'proposed' and ${onMySide(desk, 'other')}`, sql`a.updated_at`),
  },
  {
    kind: 'milestone_to_accept',
    list: `${list}?status=in_progress`,
    one: agreement,
    rows: ({ actor }) => sql`
      select a.id::text as ref, ${plainTitle(sql`m.title`)} as title, a.updated_at as at
        from milestones m join agreements a on a.id = m.agreement_id
       where m.status = 'reported' and a.poster_id in ${bodiesRunBy(actor.userId)}`,
  },
  {
    kind: 'appraisal_to_give',
    list: `${list}?status=handed_in`,
    one: agreement,
    rows: (desk) =>
      agreementsWhere(
        sql`a.status = 'handed_in' and case when c.mode = 'supply_demand' then a.poster_id in ${bodiesRunBy(desk.actor.userId)} else ${holds(desk.actor, 'agreements.manage')} end`,
        sql`a.handed_in_at`,
      ),
  },
  {
    kind: 'agreement_to_record',
    concerns: records,
    list: `${list}?status=agreed`,
    one: agreement,
    rows: () => agreementsWhere(sql`a.status = 'agreed'`, sql`a.agreed_at`),
  },
  {
    kind: 'appraisal_to_confirm',
    concerns: records,
    list: `${list}?status=appraised`,
    one: agreement,
    rows: () => agreementsWhere(sql`a.status = 'appraised'`, sql`a.updated_at`),
  },
];

export const agreementDue: DueSource[] = [
  {
    // A planned day is over at its midnight in Beijing.
    kind: 'milestone_due',
    link: agreement,
    rows: ({ actor }) => sql`
      select a.id::text as ref, ${plainTitle(sql`m.title`)} as title,
             (m.planned_day + 1)::timestamp at time zone 'Asia/Shanghai' as at
        from milestones m join agreements a on a.id = m.agreement_id
       where m.status in ('pending', 'in_progress') and a.status in ('in_progress', 'rectification')
         and (a.solver_id in ${bodiesOf(actor.userId)} or a.poster_id in ${bodiesOf(actor.userId)})`,
  },
  {
    kind: 'rectification_due',
    link: agreement,
    rows: (desk) =>
      agreementsWhere(
        sql`a.status = 'rectification' and a.solver_id in ${bodiesOf(desk.actor.userId)}`,
        sql`a.rectify_by`,
      ),
  },
];
