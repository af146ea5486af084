import type { ResourceContent } from '@jiebang/contracts/resources';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findRole } from '../organisations/public.ts';
import { manages } from './resources.policy.ts';
import { insertResource, insertTerms } from './resources.repository.ts';
import { sm3Of } from './sm3-of.ts';

type Input = { organisationId: string | null; content: ResourceContent; terms: string };

/** A draft of a body that the actor runs, or of the bureau; answers its id. */
export async function createResource(ctx: Ctx, { organisationId, content, terms }: Input): Promise<string> {
  const actor = requireUser(ctx);
  requirePeriod(content);
  return await transact(ctx, async (work) => {
    if (organisationId === null) {
      if (!manages(actor)) throw new AppError('forbidden', 'resources of the bureau');
    } else {
      const role = await findRole(work.tx, organisationId, actor.userId);
      if (!role) throw notFound('organisation');
      if (role === 'member') throw new AppError('forbidden', 'members offer nothing');
    }
    const id = await insertResource(work.tx, {
      organisationId,
      ...content,
      demo: actor.demo,
      createdBy: actor.userId,
      createdAt: work.now,
      updatedAt: work.now,
    });
    const sm3 = sm3Of(terms);
    await insertTerms(work.tx, {
      resourceId: id,
      version: 1,
      text: terms,
      sm3,
      setBy: actor.userId,
      setAt: work.now,
    });
    await work.audit({
      action: 'resource.create',
      subjectType: 'resource',
      subjectId: id,
      data: { organisationId, termsSm3: sm3 },
    });
    return id;
  });
}

/** It ends after it begins. */
export function requirePeriod({ fromDay, untilDay }: { fromDay: string; untilDay: string }): void {
  if (fromDay <= untilDay) return;
  throw new AppError('invalid_request', 'period', {
    errors: [{ path: 'untilDay', code: 'invalid', message: 'Ends before it begins.' }],
  });
}
