import type { AgreementContent } from '@jiebang/domain/agreements/content';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { can } from './agreements.policy.ts';
import { updateContent } from './agreements.repository.ts';
import { refusal, requireAgreement, requireRevision } from './require-agreement.ts';

type Given = { [K in keyof AgreementContent]?: AgreementContent[K] | undefined };

/**
 * Saves the fields that are given. Whoever saved meanwhile is not overwritten: the second save is refused and told the
 * present revision. Saves of a draft are not audited, putting it to the other side is.
 */
export async function saveAgreement(
  ctx: Ctx,
  id: string,
  { revision, changes }: { revision: number; changes: Given },
): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await requireAgreement(work.tx, actor, id);
    if (!can(actor, 'edit', place)) throw refusal(actor, 'edit', place);
    requireRevision(place, revision);
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    if (given.length === 0) return;
    if (await updateContent(work.tx, id, { revision, now: work.now }, Object.fromEntries(given))) return;
    // Somebody was faster: with a save (then the revision tells), or by putting it to the other side.
    const present = await requireAgreement(work.tx, actor, id);
    requireRevision(present, revision);
    throw new AppError('wrong_state', `${present.agreement.status} meanwhile`);
  });
}
