import type { PhaseView } from '@jiebang/contracts/competitions';
import type { RunOutcome } from '@jiebang/db/schema/competitions';
import type { StoredFailure } from '@jiebang/db/schema/submissions';
import type { RankingRule } from '@jiebang/domain/competitions/lifecycles';
import { windowWithin } from '@jiebang/domain/competitions/phase-window';
import { findMetric } from '@jiebang/scoring/metrics/registry';
import type { Actor } from '../../platform/actor.ts';
import { canPhase, factsOf, organises, type PhaseAction, statusOf } from './competitions.policy.ts';
import type { CompetitionRow } from './competitions.repository.ts';
import type { PhaseParts, PhaseRow } from './phases.repository.ts';

export type Viewer = { actor: Actor; inTeam: boolean; now: Date };
type Place = { phase: PhaseRow; competition: CompetitionRow };
type Outcome = NonNullable<NonNullable<PhaseView['setup']>['dryRun']>['good'];

const ACTIONS: readonly PhaseAction[] = [
  'submit',
  'edit',
  'upload_truth',
  'dry_run',
  'open',
  'extend',
  'reveal',
  'add_file',
];

/** Entrants see the files of a phase when it is released: before, they are part of its preparation. */
export const filesAreOut = (phase: Pick<PhaseRow, 'status'>): boolean =>
  phase.status === 'open' || phase.status === 'revealed';

/** Row and viewer → view. The set-up (truth, dry run) is for organisers; nobody is shown the truth itself. */
export function presentPhase(place: Place, parts: PhaseParts, viewer: Viewer): PhaseView {
  const { phase, competition } = place;
  const truth = parts.truths.find(({ id }) => id === phase.truthId);
  const run = parts.dryRuns.find(({ phaseId }) => phaseId === phase.id);
  const dryRunOpen = run?.status === 'queued' || run?.status === 'running';
  const now = viewer.now.getTime();
  const setUp = organises(viewer.actor);
  return {
    ...settings(phase),
    window: windowWithin(statusOf(competition), factsOf(phase), now),
    targetColumns: truth?.targetColumns ?? [],
    idColumn: truth?.idColumn ?? null,
    files: setUp || filesAreOut(phase) ? presentFiles(parts, phase.id) : [],
    extensions: parts.extensions
      .filter(({ phaseId }) => phaseId === phase.id)
      .map(({ fromAt, toAt, reason, createdAt }) => ({
        from: fromAt.toISOString(),
        to: toAt.toISOString(),
        reason,
        at: createdAt.toISOString(),
      })),
    abilities: ACTIONS.filter((action) =>
      canPhase(viewer.actor, action, place, { inTeam: viewer.inTeam, dryRunOpen, now }),
    ),
    setup: setUp
      ? { truth: truth ? presentTruth(truth) : null, dryRun: run ? presentDryRun(run) : null }
      : null,
  };
}

function settings(phase: PhaseRow) {
  const { key, title, direction, format } = metricOf(phase);
  return {
    id: phase.id,
    trackId: phase.trackId,
    position: phase.position,
    title: phase.title,
    status: phase.status,
    startsAt: phase.startsAt.toISOString(),
    endsAt: phase.endsAt.toISOString(),
    metric: { key, title, direction, format },
    metricParams: phase.metricParams,
    rankingRule: phase.rankingRule as RankingRule,
    chosenLimit: phase.chosenLimit,
    quotaPerDay: phase.quotaPerDay,
    quotaTotal: phase.quotaTotal,
    quotaDayStartHour: phase.quotaDayStartHour,
    maxFileBytes: phase.maxFileBytes,
    publicFraction: phase.publicFraction,
  };
}

/** Metric versions are never taken out of the registry, so a stored one that is not there is a fault of ours. */
function metricOf(phase: PhaseRow) {
  const metric = findMetric(phase.metric);
  if (!metric) throw new Error(`phase ${phase.id}: metric ${phase.metric} is not registered`);
  return metric;
}

const presentFiles = (parts: PhaseParts, phaseId: string): PhaseView['files'] =>
  parts.files
    .filter((row) => row.phaseId === phaseId)
    .map(({ file, title }) => ({
      id: file.id,
      name: file.name,
      title,
      bytes: file.bytes,
      sha256: file.sha256,
    }));

/** The hash shown is the plain file's: with it the organiser can tell which of their files this was. */
const presentTruth = (truth: PhaseParts['truths'][number]) => ({
  uploadedAt: truth.createdAt.toISOString(),
  sha256: truth.plainSha256,
  rows: truth.rows,
});

const presentDryRun = (run: PhaseParts['dryRuns'][number]) => ({
  id: run.id,
  status: run.status,
  at: (run.finishedAt ?? run.createdAt).toISOString(),
  good: presentOutcome(run.good),
  bad: presentOutcome(run.bad),
});

function presentOutcome(outcome: RunOutcome | null): Outcome {
  if (!outcome) return null;
  const failure = outcome.failure as StoredFailure | null;
  // A dry run takes no quota slot, so there is none to give back.
  return { score: outcome.score, failure: failure ? { ...failure, refunded: false } : null };
}
