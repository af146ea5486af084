import { submissions } from '@jiebang/db/schema/submissions';
import { teamMembers } from '@jiebang/db/schema/teams';
import type { PhaseStatus } from '@jiebang/domain/competitions/lifecycles';
import { phaseWindow } from '@jiebang/domain/competitions/phase-window';
import { type EvaluationStatus, evaluationLifecycle } from '@jiebang/domain/evaluations/lifecycle';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type SubmissionStatus, submissionLifecycle } from '@jiebang/domain/submissions/lifecycle';
import { type SQL, sql } from 'drizzle-orm';
import { type Actor, holds } from '../../platform/actor.ts';
import type { SubmissionRow } from './submissions.repository.ts';

export type SubmissionAction = 'withdraw' | 'choose' | 'download' | 'replay';
type Row = NonNullable<SubmissionRow>;

/** Rows an actor may know of: those of the own team, and all for organisers. */
export function visibleTo(actor: Actor): SQL | undefined {
  if (holds(actor, 'competitions.manage') || holds(actor, 'evaluations.operate')) return undefined;
  if (actor.kind !== 'user') return sql`false`;
  return sql`exists (select 1 from ${teamMembers} m where m.team_id = ${submissions.teamId} and m.user_id = ${actor.userId})`;
}

/** What the actor may do now with a submission that is visible to them. */
export function can(actor: Actor, action: SubmissionAction, row: Row, now: Date, member: boolean): boolean {
  const { submission, phase, evaluation } = row;
  const accepting =
    phaseWindow(
      {
        status: phase.status as PhaseStatus,
        startsAt: phase.startsAt.getTime(),
        endsAt: phase.endsAt.getTime(),
      },
      now.getTime(),
    ) === 'accepting';
  const live = allows(submissionLifecycle, 'withdraw', submission.status as SubmissionStatus);
  switch (action) {
    case 'withdraw':
      return member && live && accepting;
    case 'choose':
      return member && live && accepting && phase.rankingRule === 'chosen';
    case 'download':
      return member || holds(actor, 'competitions.manage');
    case 'replay':
      return (
        holds(actor, 'evaluations.operate') &&
        allows(evaluationLifecycle, 'replay', evaluation.status as EvaluationStatus)
      );
  }
}
