import { proposals } from '@jiebang/db/schema/proposals';
import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { findOrganisationNames } from './organisation-names.ts';
import { findChallengeBrief, listStanding } from './standing.repository.ts';
import { tellApplicants } from './tell-applicants.ts';

/** The notice is over and nothing stands against it: who was shortlisted has won, and is told what comes next. */
export async function winShortlisted(work: Work, challengeId: string): Promise<void> {
  const [challenge, rows] = await Promise.all([
    findChallengeBrief(work.tx, challengeId),
    listStanding(work.tx, challengeId, ['shortlisted']),
  ]);
  if (!challenge) throw new Error(`no challenge ${challengeId}`);
  const names = await findOrganisationNames(work.tx, rows);
  for (const proposal of rows) {
    await transition(work, {
      table: proposals,
      lifecycle: proposalLifecycle,
      verb: 'win',
      id: proposal.id,
      set: { updatedAt: work.now },
      data: { challengeId },
    });
    await tellApplicants(
      work,
      { proposal, challenge, organisationName: names.get(proposal.organisationId) ?? '' },
      { kind: 'proposal_won', data: {}, key: '' },
    );
  }
}
