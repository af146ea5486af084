import type { CompetitionView } from '@jiebang/contracts/competitions';
import type { PhaseStatus, Sector } from '@jiebang/domain/competitions/lifecycles';
import { windowWithin } from '@jiebang/domain/competitions/phase-window';
import { type CompetitionAction, can, statusOf } from './competitions.policy.ts';
import type { CompetitionRow } from './competitions.repository.ts';
import { presentPhase, type Viewer } from './phases.presenter.ts';
import type { PhaseParts, PhaseRow } from './phases.repository.ts';
import type { listTrackDates, TrackRow } from './tracks.repository.ts';

/** What a list tells of a competition beside its own row. */
export type Facts = {
  tracks: Awaited<ReturnType<typeof listTrackDates>>;
  teams: number;
  submissions: number;
};
type Summary = Omit<
  CompetitionView,
  'description' | 'rules' | 'maxTeamSize' | 'challenge' | 'solvers' | 'cancelReason' | 'tracks' | 'abilities'
>;

const ACTIONS: readonly CompetitionAction[] = [
  'edit',
  'publish',
  'archive',
  'cancel',
  'add_track',
  'form_team',
];

/** Row → line of a list. What is open now follows from the dates alone, by the same guard as everywhere. */
export function presentSummary(competition: CompetitionRow, facts: Facts, now: Date): Summary {
  const dated = facts.tracks.flatMap(({ phase }) => (phase ? [phase] : []));
  const windows = dated.map((phase) => ({
    endsAt: phase.endsAt,
    window: windowWithin(
      statusOf(competition),
      {
        status: phase.status as PhaseStatus,
        startsAt: phase.startsAt.getTime(),
        endsAt: phase.endsAt.getTime(),
      },
      now.getTime(),
    ),
  }));
  const ends = windows
    .filter(({ window }) => window === 'upcoming' || window === 'accepting')
    .map(({ endsAt }) => endsAt.getTime());
  return {
    id: competition.id,
    slug: competition.slug,
    title: competition.title,
    summary: competition.summary,
    organiser: competition.organiser,
    status: competition.status,
    sectors: [...new Set(facts.tracks.map(({ sector }) => sector as Sector))],
    demo: competition.demo,
    teams: facts.teams,
    submissions: facts.submissions,
    nextDeadline: ends.length > 0 ? new Date(Math.min(...ends)).toISOString() : null,
    accepting: windows.filter(({ window }) => window === 'accepting').length,
  };
}

export type Whole = {
  facts: Facts;
  tracks: TrackRow[];
  phases: PhaseRow[];
  parts: PhaseParts;
  cancelReason: string | null;
  contest: Contest;
};

/** Of a contest: its challenge, where the viewer may know of it, and the viewer's bodies that may enter. */
export type Contest = Pick<CompetitionView, 'challenge' | 'solvers'>;

/** Row, everything under it and viewer → view. */
export function presentCompetition(
  competition: CompetitionRow,
  whole: Whole,
  viewer: Viewer,
): CompetitionView {
  return {
    ...presentSummary(competition, whole.facts, viewer.now),
    description: competition.description,
    rules: competition.rules,
    maxTeamSize: competition.maxTeamSize,
    ...whole.contest,
    cancelReason: whole.cancelReason,
    tracks: whole.tracks.map((track) => ({
      id: track.id,
      title: track.title,
      summary: track.summary,
      sector: track.sector as Sector,
      position: track.position,
      phases: whole.phases
        .filter(({ trackId }) => trackId === track.id)
        .map((phase) => presentPhase({ phase, competition }, whole.parts, viewer)),
    })),
    abilities: ACTIONS.filter((action) =>
      can(viewer.actor, action, competition, { ...viewer, solvers: whole.contest.solvers }),
    ),
  };
}
