import { selectable, standingsOf } from '@jiebang/domain/proposals/check-selection';
import type { ProposalStatus } from '@jiebang/domain/proposals/lifecycle';
import type { Work } from '../../platform/context.ts';
import { findSelection, insertSelection, lockChallenge } from './challenges.repository.ts';
import { giveStandings } from './give-standings.ts';
import { findChallengeBrief, listStanding } from './standing.repository.ts';

/**
 * Gives the solvers of a contest their standing, in the transaction that seals its ranking: who won a prize is
 * shortlisted, everybody else whose proposal is valid is not selected; `reserve` takes those named there. Recorded as
 * a selection like any other, so that one page tells how a challenge was decided.
 */
export async function standByRanking(
  work: Work,
  input: { challengeId: string; winners: string[]; reserve: string[]; reason: string; by: string },
): Promise<void> {
  const { challengeId, reason } = input;
  await lockChallenge(work.tx, challengeId, 'alone');
  const [challenge, rows, present] = await Promise.all([
    findChallengeBrief(work.tx, challengeId),
    listStanding(work.tx, challengeId, selectable),
    findSelection(work.tx, challengeId),
  ]);
  if (!challenge) throw new Error(`no challenge ${challengeId}`);
  const candidates = rows.map(({ id, status }) => ({ id, status: status as ProposalStatus }));
  const of = (bodies: string[]) =>
    rows.filter(({ organisationId }) => bodies.includes(organisationId)).map(({ id }) => id);
  const choice = { shortlisted: of(input.winners), reserve: of(input.reserve) };
  const selection = await insertSelection(work.tx, {
    challengeId,
    number: (present?.number ?? 0) + 1,
    ...choice,
    reason,
    selectedBy: input.by,
    selectedAt: work.now,
  });
  const { number } = selection;
  await work.audit({
    action: 'challenge.select',
    subjectType: 'challenge',
    subjectId: challengeId,
    data: { selectionId: selection.id, number, ...choice },
  });
  await giveStandings(work, challenge, standingsOf(choice, candidates), { number, reason });
}
