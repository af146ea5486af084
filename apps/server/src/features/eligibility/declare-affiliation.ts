import type { declareAffiliation as endpoint } from '@jiebang/contracts/affiliations';
import type { z } from 'zod';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findOrganisation, findRole } from '../organisations/public.ts';
import { mayDeclare, mayRead } from './affiliations.policy.ts';
import { insertAffiliation } from './affiliations.repository.ts';
import { requireCreditCode } from './require-credit-code.ts';

/** Declares an affiliate of a body, by credit code: it need not be registered here yet. Answers the body's id. */
export async function declareAffiliation(
  ctx: Ctx,
  organisationId: string,
  input: z.output<(typeof endpoint)['body']>,
): Promise<string> {
  const actor = requireUser(ctx);
  const creditCode = requireCreditCode(input.creditCode);
  return await transact(ctx, async (work) => {
    const role = await findRole(work.tx, organisationId, actor.userId);
    const place = await findOrganisation(work.tx, organisationId, actor.userId, undefined);
    if (!place || !mayRead(actor, role)) throw notFound('organisation');
    if (!mayDeclare(actor, role)) throw new AppError('forbidden', 'members declare nothing');
    if (place.organisation.creditCode === creditCode) throw new AppError('affiliate_self');
    const id = await insertAffiliation(work.tx, {
      ...input,
      organisationId,
      creditCode,
      declaredBy: actor.userId,
      declaredAt: work.now,
    });
    if (!id) throw new AppError('affiliate_declared');
    await work.audit({
      action: 'affiliation.declare',
      subjectType: 'organisation',
      subjectId: organisationId,
      data: { affiliation: id, creditCode, kind: input.kind, evidence: input.evidence },
    });
    return organisationId;
  });
}
