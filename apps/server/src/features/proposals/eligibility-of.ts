import type { Tx } from '@jiebang/db/client';
import { challengeLists, challenges } from '@jiebang/db/schema/lists';
import type { Finding } from '@jiebang/domain/eligibility/rules';
import { programSettings } from '@jiebang/domain/programs/settings/settings';
import { eq } from 'drizzle-orm';
import { judgeProposal } from '../eligibility/public.ts';
import { findProgramSettings } from '../programs/public.ts';
import type { ProposalPlace } from './proposals.repository.ts';

/** What the rules of the challenge's programme find of the body that takes it up. */
export async function eligibilityOf(
  tx: Tx,
  { proposal, challenge }: ProposalPlace,
  { now, hold }: { now: Date; hold: boolean },
): Promise<Finding[]> {
  const [row] = await tx
    .select({ programId: challengeLists.programId })
    .from(challenges)
    .innerJoin(challengeLists, eq(challengeLists.id, challenges.listId))
    .where(eq(challenges.id, challenge.id));
  const settings = row ? await findProgramSettings(tx, row.programId) : null;
  const { eligibility } = settings ?? programSettings({});
  return await judgeProposal(
    tx,
    {
      organisationId: proposal.organisationId,
      posterId: challenge.organisationId,
      field: challenge.content.field ?? null,
    },
    { now, rules: eligibility, hold },
  );
}
