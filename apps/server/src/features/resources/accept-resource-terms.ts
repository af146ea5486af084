import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { insertConsent } from './requests.repository.ts';
import { holdRequest } from './require-resource.ts';
import { findTerms } from './resources.repository.ts';

/** Accepts the terms that were read, in the name of the person who read them; never a version that came meanwhile. */
export async function acceptResourceTerms(
  ctx: Ctx,
  id: string,
  { version, sm3 }: { version: number; sm3: string },
): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { resource } = await holdRequest(work, actor, id, 'accept_terms');
    const terms = await findTerms(work.tx, resource);
    if (terms.version !== version || terms.sm3 !== sm3)
      throw new AppError('conflict', 'terms', { details: { version: terms.version } });
    const consent = { requestId: id, version, by: actor.userId, sm3, at: work.now };
    if (!(await insertConsent(work.tx, consent))) return;
    await work.audit({
      action: 'resource_request.accept_terms',
      subjectType: 'resource_request',
      subjectId: id,
      data: { version, sm3 },
    });
  });
}
