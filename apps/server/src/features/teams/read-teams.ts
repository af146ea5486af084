import type { TeamView } from '@jiebang/contracts/teams';
import type { Ctx } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { competitionsVisibleTo } from '../competitions/public.ts';
import { listInvitationsOf, listInvitationsTo } from './invitations.repository.ts';
import { mayUseMail } from './require-invitation.ts';
import { visibleTo } from './teams.policy.ts';
import { presentInvitation, presentTeam } from './teams.presenter.ts';
import {
  findCompetition,
  findTeam,
  listMembers,
  listPhaseDates,
  listTeamsOf,
  type TeamPlace,
} from './teams.repository.ts';

/** Several teams with their people, in three queries however many they are. */
async function present(ctx: Ctx, places: TeamPlace[]): Promise<TeamView[]> {
  const { db, clock } = ctx.services;
  const ids = places.map(({ team }) => team.id);
  const members = await listMembers(db, ids);
  const invitations = await listInvitationsOf(db, ids);
  const phases = await listPhaseDates(db, [...new Set(places.map(({ competition }) => competition.id))]);
  return places.map((place) => presentTeam(place, { members, invitations, phases }, ctx.actor, clock.now()));
}

/** A team that the actor may know of. */
export async function getTeam(ctx: Ctx, id: string): Promise<TeamView> {
  const place = await findTeam(ctx.services.db, id, visibleTo(ctx.actor));
  const [view] = place ? await present(ctx, [place]) : [];
  if (!view) throw notFound('team');
  return view;
}

/** A team after the actor's own act on it, who may have left it by that act. */
export async function viewChangedTeam(ctx: Ctx, id: string): Promise<TeamView> {
  const place = await findTeam(ctx.services.db, id, undefined);
  const [view] = place ? await present(ctx, [place]) : [];
  if (!view) throw notFound('team');
  return view;
}

/** The actor's team in a competition they may know of, or null. */
export async function getMyTeam(ctx: Ctx, competitionId: string): Promise<{ team: TeamView | null }> {
  const { db } = ctx.services;
  const competition = await findCompetition(db, competitionId, competitionsVisibleTo(ctx.actor));
  if (!competition || !ctx.actor.userId) throw notFound('competition');
  const [team] = await present(ctx, await listTeamsOf(db, ctx.actor.userId, competitionId));
  return { team: team ?? null };
}

export async function listMyTeams(ctx: Ctx): Promise<{ items: TeamView[] }> {
  if (!ctx.actor.userId) throw new AppError('sign_in_required');
  return { items: await present(ctx, await listTeamsOf(ctx.services.db, ctx.actor.userId)) };
}

/** Invitations the actor can answer. Nobody reads those to an address they have not shown to be theirs. */
export async function listMyTeamInvitations(ctx: Ctx) {
  const { actor, services } = ctx;
  if (actor.kind !== 'user') throw new AppError('sign_in_required');
  const rows = mayUseMail(actor)
    ? await listInvitationsTo(services.db, actor.email, services.clock.now())
    : [];
  return { items: rows.map(presentInvitation) };
}
