import type { CompetitionView, PhaseView } from '@jiebang/contracts/competitions';

export const setupSteps = ['basics', 'tracks', 'phase', 'truth', 'files', 'rehearsal', 'release'] as const;
export type SetupStep = (typeof setupSteps)[number];
export type StepState = 'done' | 'todo' | 'blocked';

/** How far each step is, for the competition and the phase in view. */
export function stepStates(
  competition: CompetitionView,
  phase: PhaseView | null,
): Record<SetupStep, StepState> {
  const of = (done: boolean, ready: boolean): StepState => (done ? 'done' : ready ? 'todo' : 'blocked');
  const released = phase !== null && (phase.status === 'open' || phase.status === 'revealed');
  const hasTruth = Boolean(phase?.setup?.truth);
  return {
    basics: 'done',
    tracks: of(competition.tracks.length > 0, true),
    phase: of(phase !== null, competition.tracks.length > 0),
    truth: of(hasTruth, phase !== null),
    files: of((phase?.files.length ?? 0) > 0, phase !== null),
    rehearsal: of(released || phase?.status === 'rehearsed', hasTruth),
    release: of(released && competition.status !== 'draft', phase?.status === 'rehearsed'),
  };
}

/** The step to show when the address names none: the first that is not done. */
export function firstOpenStep(states: Record<SetupStep, StepState>): SetupStep {
  return setupSteps.find((step) => states[step] === 'todo') ?? 'release';
}

export function allPhases(competition: CompetitionView): PhaseView[] {
  return competition.tracks.flatMap((track) => track.phases);
}
