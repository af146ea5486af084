import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findRole } from '../organisations/public.ts';
import { mayDeclare, mayRead } from './affiliations.policy.ts';
import { findAffiliation, updateEnded } from './affiliations.repository.ts';

/** Says that a relation is over. Only who declared it or the bureau may: the other side cannot wipe it away. */
export async function endAffiliation(ctx: Ctx, id: string, reason: string): Promise<string> {
  const actor = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const row = await findAffiliation(work.tx, id);
    const role = row && (await findRole(work.tx, row.organisationId, actor.userId));
    if (!row || !mayRead(actor, role)) throw notFound('affiliation');
    if (!mayDeclare(actor, role)) throw new AppError('forbidden', 'members declare nothing');
    const ended = { endedBy: actor.userId, endedAt: work.now, endReason: reason };
    if (!(await updateEnded(work.tx, id, ended))) throw new AppError('wrong_state', 'over already');
    await work.audit({
      action: 'affiliation.end',
      subjectType: 'organisation',
      subjectId: row.organisationId,
      data: { affiliation: id, creditCode: row.creditCode, reason },
    });
    return row.organisationId;
  });
}
