import type { Tx } from '@jiebang/db/client';
import { memberships } from '@jiebang/db/schema/organisations';
import { proposals } from '@jiebang/db/schema/proposals';
import { and, inArray, ne } from 'drizzle-orm';

/** Who acts for these bodies: owners and managers, with the body each acts for. */
export async function listManagers(tx: Tx, organisationIds: string[]) {
  if (organisationIds.length === 0) return [];
  return await tx
    .select({ organisationId: memberships.organisationId, userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        inArray(memberships.organisationId, organisationIds),
        inArray(memberships.role, ['owner', 'manager']),
      ),
    );
}

/** Who is working on an answer to these challenges, or has handed one in. */
export async function listApplicants(tx: Tx, challengeIds: string[]) {
  if (challengeIds.length === 0) return [];
  return await tx
    .selectDistinct({ challengeId: proposals.challengeId, userId: proposals.createdBy })
    .from(proposals)
    .where(and(inArray(proposals.challengeId, challengeIds), ne(proposals.status, 'withdrawn')));
}
