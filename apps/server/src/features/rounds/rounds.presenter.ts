import type { RoundView } from '@jiebang/contracts/rounds';
import type { Sector } from '@jiebang/domain/competitions/lifecycles';
import { programSettings } from '@jiebang/domain/programs/settings/settings';
import { limitPerBody } from '@jiebang/domain/rounds/check-applicant';
import { roundSettings } from '@jiebang/domain/rounds/settings';
import type { Actor } from '../../platform/actor.ts';
import { can, managesRounds, roundActions, windowOf } from './rounds.policy.ts';
import type { Extension, RoundCounts, RoundPlace } from './rounds.repository.ts';

export type RoundFacts = { extensions: Extension[]; counts: RoundCounts | undefined };

export function presentRound(
  actor: Actor,
  { round, program }: RoundPlace,
  { extensions, counts }: RoundFacts,
  now: Date,
): RoundView {
  const settings = roundSettings(round.settings);
  return {
    id: round.id,
    slug: round.slug,
    title: round.title,
    summary: round.summary,
    guidance: round.guidance,
    sectors: round.sectors as Sector[],
    opensAt: round.opensAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    status: round.status,
    window: windowOf(round, now),
    demo: round.demo,
    announcedAt: round.announcedAt?.toISOString() ?? null,
    settings,
    limitPerBody: limitPerBody(settings, programSettings(program.settings).eligibility),
    program: { id: program.id, slug: program.slug, title: program.title, organiser: program.organiser },
    extensions: extensions.map(({ from, to, reason, at }) => ({ from, to, reason, at: at.toISOString() })),
    counts: managesRounds(actor) ? (counts ?? { submitted: 0, inReview: 0, approved: 0 }) : null,
    abilities: roundActions.filter((action) => can(actor, action, round, now)),
  };
}
