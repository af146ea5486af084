import type { CompetitionView, PhaseView } from '@jiebang/contracts/competitions';
import { competitions } from '@jiebang/db/schema/competitions';
import { auditEvents } from '@jiebang/db/schema/platform';
import {
  type CompetitionStatus,
  competitionLifecycle,
  type PhaseStatus,
} from '@jiebang/domain/competitions/lifecycles';
import {
  dryRunRefusal,
  extendRefusal,
  isBeingSetUp,
  openRefusal,
  type PhaseFacts,
  revealRefusal,
} from '@jiebang/domain/competitions/phase-steps';
import { windowWithin } from '@jiebang/domain/competitions/phase-window';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type SQL, sql } from 'drizzle-orm';
import { type Actor, holds } from '../../platform/actor.ts';
import type { CompetitionRow } from './competitions.repository.ts';
import type { PhaseRow } from './phases.repository.ts';

export type CompetitionAction = CompetitionView['abilities'][number];
export type PhaseAction = PhaseView['abilities'][number];

/** May the actor set competitions up? */
export const organises = (actor: Actor): boolean => holds(actor, 'competitions.manage');

/**
 * Rows an actor may know of: organisers all, everybody else what was published. Of a cancelled competition only
 * the audit log still knows whether it had been; a cancelled draft stays unknown.
 */
export function visibleTo(actor: Actor): SQL | undefined {
  if (organises(actor)) return undefined;
  const wasPublished = sql`exists (select 1 from ${auditEvents} e where e.subject_type = 'competition' and e.subject_id = ${competitions.id}::text and e.action = 'competition.publish')`;
  return sql`(${competitions.status} in ('published', 'archived') or (${competitions.status} = 'cancelled' and ${wasPublished}))`;
}

export const statusOf = (competition: Pick<CompetitionRow, 'status'>) =>
  competition.status as CompetitionStatus;

/** What the steps of a phase are judged on. */
export const factsOf = (phase: PhaseRow): PhaseFacts => ({
  status: phase.status as PhaseStatus,
  startsAt: phase.startsAt.getTime(),
  endsAt: phase.endsAt.getTime(),
  hasTruth: phase.truthId !== null,
});

/** Is the competition one that is still being prepared or run? */
export const isRunning = (competition: Pick<CompetitionRow, 'status'>): boolean =>
  competition.status === 'draft' || competition.status === 'published';

/**
 * Who sets a competition up holds its truth and its samples, so that person takes part in none.
 * Tokens carry no right to form teams.
 */
export const mayEnter = (actor: Actor): boolean =>
  actor.kind === 'user' && actor.scopes === null && !organises(actor);

/** What the actor may do now with a competition that is visible to them. */
export function can(
  actor: Actor,
  action: CompetitionAction,
  competition: Pick<CompetitionRow, 'status'>,
  viewer: { inTeam: boolean; solvers: readonly unknown[] | null },
): boolean {
  if (action === 'form_team')
    return (
      mayEnter(actor) &&
      competition.status === 'published' &&
      !viewer.inTeam &&
      (viewer.solvers === null || viewer.solvers.length > 0)
    );
  if (!organises(actor)) return false;
  if (action === 'edit' || action === 'add_track') return isRunning(competition);
  return allows(competitionLifecycle, action, statusOf(competition));
}

/** What the actor may do now with a phase of a competition that is visible to them. */
export function canPhase(
  actor: Actor,
  action: PhaseAction,
  place: { phase: PhaseRow; competition: Pick<CompetitionRow, 'status'> },
  viewer: { inTeam: boolean; dryRunOpen: boolean; now: number },
): boolean {
  const { competition } = place;
  const phase = factsOf(place.phase);
  if (action === 'submit')
    return viewer.inTeam && windowWithin(statusOf(competition), phase, viewer.now) === 'accepting';
  if (!organises(actor) || !isRunning(competition)) return false;
  switch (action) {
    case 'edit':
    case 'upload_truth':
      return isBeingSetUp(phase.status);
    case 'dry_run':
      return !viewer.dryRunOpen && dryRunRefusal(phase) === null;
    case 'open':
      return openRefusal(phase, viewer.now) === null;
    case 'extend':
      return phase.status === 'open';
    case 'reveal':
      return revealRefusal(phase, viewer.now) === null;
    case 'add_file':
      return phase.status !== 'revealed';
  }
}

/** Why a later end is refused, or null. */
export const refuseExtension = (phase: PhaseRow, endsAt: Date, now: Date) =>
  extendRefusal(factsOf(phase), endsAt.getTime(), now.getTime());
