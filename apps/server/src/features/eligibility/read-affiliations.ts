import type { listAffiliations as endpoint } from '@jiebang/contracts/affiliations';
import type { AffiliationKind } from '@jiebang/domain/eligibility/affiliations';
import type { z } from 'zod';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findOrganisation } from '../organisations/public.ts';
import { mayDeclare, mayRead } from './affiliations.policy.ts';
import { listOf } from './affiliations.repository.ts';

/** What ties a body to others, for its colleagues and the bureau. */
export async function listAffiliations(
  ctx: Ctx,
  organisationId: string,
): Promise<z.input<(typeof endpoint)['response']>> {
  const actor = requireUser(ctx);
  return await readSnapshot(ctx, async (tx) => {
    const place = await findOrganisation(tx, organisationId, actor.userId, undefined);
    if (!place || !mayRead(actor, place.role)) throw notFound('organisation');
    const rows = await listOf(tx, place.organisation);
    const may = mayDeclare(actor, place.role);
    return {
      items: rows.map(({ affiliation, organisation }) => {
        const own = affiliation.organisationId === organisationId;
        return {
          id: affiliation.id,
          organisation: { id: affiliation.organisationId, name: organisation },
          affiliate: { creditCode: affiliation.creditCode, name: affiliation.name },
          kind: affiliation.kind as AffiliationKind,
          evidence: affiliation.evidence,
          declaredAt: affiliation.declaredAt.toISOString(),
          ended: affiliation.endedAt
            ? { at: affiliation.endedAt.toISOString(), reason: affiliation.endReason ?? '' }
            : null,
          abilities: own && may && !affiliation.endedAt ? ['end' as const] : [],
        };
      }),
      abilities: may ? ['declare' as const] : [],
    };
  });
}
