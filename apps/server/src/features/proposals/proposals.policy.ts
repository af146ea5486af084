import type { ProposalView } from '@jiebang/contracts/proposals';
import { challenges } from '@jiebang/db/schema/lists';
import { memberships } from '@jiebang/db/schema/organisations';
import { proposals } from '@jiebang/db/schema/proposals';
import { allows } from '@jiebang/domain/lifecycle/lifecycle';
import { type ChallengeStatus, challengeWindow } from '@jiebang/domain/lists/lifecycle';
import type { MemberRole } from '@jiebang/domain/organisations/lifecycle';
import { type ProposalStatus, proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import type { Mode } from '@jiebang/domain/scenarios/content';
import { type SQL, sql } from 'drizzle-orm';
import { type Actor, holds, type UserActor } from '../../platform/actor.ts';

export type ProposalAction = ProposalView['abilities'][number];
export type SelectionAction = 'select' | 'declare_unclaimed';

/** Does the actor check proposals for the bureau? Who may open the seals takes part in none. */
export const checks = (actor: Actor): boolean => holds(actor, 'proposals.check');

/** States of a proposal that nobody but its applicant ever sees: it is not handed in, or was taken back unopened. */
export const UNSEEN = ['draft', 'withdrawn'] as const satisfies readonly ProposalStatus[];
/** States of a challenge in which nothing on it has been opened. */
const SEALED = ['prepared', 'open', 'suspended', 'withdrawn'] as const satisfies readonly ChallengeStatus[];

const listed = (names: readonly string[]) => sql.raw(names.map((name) => `'${name}'`).join(', '));

/**
 * Rows an actor may know of. Applicants: those of their bodies, whatever the state. The bureau and who runs the poster:
 * those handed in, once the challenge is closed *and* its deadline over (an extension seals what is not closed), and
 * only while no body of their own takes part in it.
 */
export function visibleTo(actor: Actor, now: Date): SQL {
  if (actor.kind !== 'user') return sql`false`;
  const { userId } = actor;
  const own = sql`exists (select 1 from ${memberships} m where m.organisation_id = ${proposals.organisationId} and m.user_id = ${userId})`;
  const opened = sql`${challenges.status} not in (${listed(SEALED)}) and ${challenges.deadlineAt} <= ${now.toISOString()}::timestamptz and ${proposals.status} not in (${listed(UNSEEN)})`;
  const concerned = checks(actor) ? sql`true` : runsPoster(userId);
  return sql`(${own} or (${opened} and ${concerned} and not ${takesPart(userId)}))`;
}

/** Is the person an owner or manager of the body that posed the challenge? */
export const runsPoster = (userId: string): SQL<boolean> =>
  sql`exists (select 1 from ${memberships} m where m.organisation_id = ${challenges.organisationId} and m.user_id = ${userId} and m.role in ('owner', 'manager'))`;

/** Does a body of the person take part in the challenge? Such a person neither reads nor judges the others. */
export const takesPart = (userId: string): SQL<boolean> =>
  sql`exists (select 1 from proposals rival join ${memberships} m on m.organisation_id = rival.organisation_id where rival.challenge_id = ${challenges.id} and rival.status <> 'withdrawn' and m.user_id = ${userId})`;

/** Challenges whose proposals the person receives: of bodies they run, for the bureau all; never where they take part. */
export const receivedBy = (actor: UserActor): SQL =>
  sql`(${checks(actor) ? sql`true` : runsPoster(actor.userId)} and not ${takesPart(actor.userId)})`;

type ChallengeFacts = { status: string; deadlineAt: Date };

/** The one guard of the deadline; `at` is the instant the request began. */
export const windowOf = (challenge: ChallengeFacts, at: Date) =>
  challengeWindow(
    { status: challenge.status as ChallengeStatus, deadlineAt: challenge.deadlineAt.getTime() },
    at.getTime(),
  );

/** Have the proposals on it been opened? The same question as in `visibleTo`, for a challenge as a whole. */
export const isOpened = (challenge: ChallengeFacts, now: Date): boolean =>
  !(SEALED as readonly string[]).includes(challenge.status) && challenge.deadlineAt <= now;

/** Can proposals on it be checked and selected now? */
export const isJudging = (challenge: ChallengeFacts, now: Date): boolean =>
  challenge.status === 'judging' && challenge.deadlineAt <= now;

/** What the viewer is to a proposal: `role` in the applicant's body, `inPoster` for any member of the poster. */
export type Standpoint = { role: MemberRole | null; inPoster: boolean };
export type ProposalFacts = Standpoint & {
  proposal: { status: string; createdBy: string };
  challenge: ChallengeFacts;
  /** Of the open round of corrections; null when none is open. */
  dueAt: Date | null;
};

/** What the actor may do at `at` with a proposal that is visible to them. */
export function can(actor: Actor, action: ProposalAction, facts: ProposalFacts, at: Date): boolean {
  if (actor.kind !== 'user' || actor.scopes !== null) return false;
  const { role, proposal, challenge, dueAt } = facts;
  const status = proposal.status as ProposalStatus;
  const window = windowOf(challenge, at);
  const accepting = window === 'accepting';
  // While it is suspended nothing new comes in; who is at work writes on, and may still take back.
  const sealed = accepting || window === 'suspended';
  const correctable = status === 'correction' && dueAt !== null && at < dueAt && isJudging(challenge, at);
  switch (action) {
    case 'edit':
      return role !== null && ((status === 'draft' && sealed) || correctable);
    case 'submit':
      return role !== null && !facts.inPoster && status === 'draft' && accepting;
    case 'correct':
      return role !== null && correctable;
    case 'withdraw':
      return mayWithdraw(actor, facts) && allows(proposalLifecycle, action, status) && sealed;
    default:
      return mayCheck(actor, facts) && allows(proposalLifecycle, action, status) && isJudging(challenge, at);
  }
}

/** Colleagues write together; taking back is for who began it and for who runs the body. */
export const mayWithdraw = (actor: Actor, { role, proposal }: ProposalFacts): boolean =>
  role !== null && (role !== 'member' || proposal.createdBy === actor.userId);

/** Nobody checks for the bureau what a body of their own handed in, or posed. */
export const mayCheck = (actor: Actor, { role, inPoster }: Standpoint): boolean =>
  checks(actor) && role === null && !inPoster;

/** Who selects: the poster's owner or managers where supply meets demand, the bureau for key tasks, in a contest the ranking. */
export function maySelect(actor: Actor, mode: Mode, viewer: { runsPoster: boolean; inPoster: boolean }) {
  if (mode === 'contest') return false;
  return mode === 'supply_demand' ? viewer.runsPoster : checks(actor) && !viewer.inPoster;
}
