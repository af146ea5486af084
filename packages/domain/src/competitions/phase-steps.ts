import type { PhaseStatus } from './lifecycles.ts';

/** What the steps of a phase are judged on. Times are epoch milliseconds. */
export type PhaseFacts = { status: PhaseStatus; startsAt: number; endsAt: number; hasTruth: boolean };

/** Why a step cannot be taken now; the words are problem codes, so that page and API say the same. */
export type StepRefusal =
  | 'wrong_state'
  | 'truth_missing'
  | 'dry_run_needed'
  | 'phase_ended'
  | 'phase_not_ended'
  | 'deadline_earlier'
  | 'deadline_past';

/** Everything that scores are made from may change only until the phase is released. */
export const isBeingSetUp = (status: PhaseStatus): boolean => status === 'draft' || status === 'rehearsed';

/** A dry run needs a truth to score against and a phase that is not released. */
export function dryRunRefusal(phase: PhaseFacts): StepRefusal | null {
  if (!isBeingSetUp(phase.status)) return 'wrong_state';
  return phase.hasTruth ? null : 'truth_missing';
}

/**
 * A phase is released after a dry run passed on its present settings, and never with an end in the past:
 * entrants would find it closed before they had seen it open.
 */
export function openRefusal(phase: PhaseFacts, now: number): StepRefusal | null {
  if (!isBeingSetUp(phase.status)) return 'wrong_state';
  if (!phase.hasTruth) return 'truth_missing';
  if (phase.status !== 'rehearsed') return 'dry_run_needed';
  return phase.endsAt > now ? null : 'phase_ended';
}

/**
 * A deadline moves later, never earlier, and only to an instant still to come. A phase that has ended may be
 * extended until it is revealed: an outage in the last hour is the commonest reason.
 */
export function extendRefusal(phase: PhaseFacts, endsAt: number, now: number): StepRefusal | null {
  if (phase.status !== 'open') return 'wrong_state';
  if (endsAt <= phase.endsAt) return 'deadline_earlier';
  return endsAt > now ? null : 'deadline_past';
}

/** Scores on the hidden rows are shown after the end, once. */
export function revealRefusal(phase: PhaseFacts, now: number): StepRefusal | null {
  if (phase.status !== 'open') return 'wrong_state';
  return phase.endsAt <= now ? null : 'phase_not_ended';
}
