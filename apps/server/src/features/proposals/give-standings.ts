import { proposals } from '@jiebang/db/schema/proposals';
import { proposalLifecycle, type Standing } from '@jiebang/domain/proposals/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { listProposalRows, updateStandingReason } from './challenges.repository.ts';
import { findOrganisationNames } from './organisation-names.ts';
import { tellApplicants } from './tell-applicants.ts';

const verbs = {
  shortlisted: 'shortlist',
  reserve: 'put_in_reserve',
  not_selected: 'pass_over',
} as const satisfies Record<Standing, keyof typeof proposalLifecycle.transitions>;

/** Only what changes is a step of the lifecycle, and is told; everybody gets the reason of this selection. */
export async function giveStandings(
  work: Work,
  challenge: { id: string; title: string },
  standings: Map<string, Standing>,
  { number, reason }: { number: number; reason: string },
): Promise<void> {
  const rows = await listProposalRows(work.tx, [...standings.keys()]);
  const names = await findOrganisationNames(work.tx, rows);
  for (const proposal of rows) {
    const standing = standings.get(proposal.id) as Standing;
    if (proposal.status === standing) {
      await updateStandingReason(work.tx, proposal.id, reason);
      continue;
    }
    await transition(work, {
      table: proposals,
      lifecycle: proposalLifecycle,
      verb: verbs[standing],
      id: proposal.id,
      set: { standingReason: reason, updatedAt: work.now },
      data: { challengeId: challenge.id, selection: number },
    });
    await tellApplicants(
      work,
      { proposal, challenge, organisationName: names.get(proposal.organisationId) ?? '' },
      { kind: 'proposal_standing', data: { decision: standing, reason }, key: String(number) },
    );
  }
}
