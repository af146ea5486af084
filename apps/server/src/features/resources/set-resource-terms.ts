import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { holdResource } from './require-resource.ts';
import { insertTerms, updateTermsVersion } from './resources.repository.ts';
import { sm3Of } from './sm3-of.ts';
import { listTakers, tellPeople } from './tell-sides.ts';

/** A new version of the terms; who uses the resource is told, and accepts it before the next download. */
export async function setResourceTerms(
  ctx: Ctx,
  id: string,
  { version, terms }: { version: number; terms: string },
): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const { resource } = await holdResource(work, actor, id, 'set_terms');
    if (!(await updateTermsVersion(work.tx, id, { from: version, now: work.now })))
      throw new AppError('conflict', 'terms', { details: { version: resource.termsVersion } });
    const sm3 = sm3Of(terms);
    await insertTerms(work.tx, {
      resourceId: id,
      version: version + 1,
      text: terms,
      sm3,
      setBy: actor.userId,
      setAt: work.now,
    });
    await work.audit({
      action: 'resource.set_terms',
      subjectType: 'resource',
      subjectId: id,
      data: { version: version + 1, sm3 },
    });
    for (const { requestId, userIds } of await listTakers(work.tx, id))
      await tellPeople(work, userIds, {
        requestId,
        kind: 'resource_terms_changed',
        data: { resource: resource.title.zh, version: String(version + 1) },
        key: String(version + 1),
      });
  });
}
