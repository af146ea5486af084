import type { ProposalContent } from '@jiebang/domain/proposals/content';
import type { ProposalField } from '@jiebang/domain/proposals/fields';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { can } from './proposals.policy.ts';
import { editableFields } from './proposals.presenter.ts';
import { listCorrections, updateContent } from './proposals.repository.ts';
import { refusal, requireProposal, requireRevision } from './require-proposal.ts';

type Changes = { [F in keyof ProposalContent]?: ProposalContent[F] | undefined };
type Save = { revision: number; changes: Changes; startedAt: Date };

/**
 * Saves the fields that are given; in a correction only those asked for. Whoever saved meanwhile is not overwritten:
 * the second save is refused and told the present revision. Saves of a draft are not audited, handing in is.
 */
export async function saveProposal(
  ctx: Ctx,
  id: string,
  { revision, changes, startedAt }: Save,
): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await requireProposal(work.tx, actor, id, work.now);
    if (!can(actor, 'edit', place, startedAt)) throw refusal(actor, 'edit', place, startedAt);
    requireRevision(place, revision);
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    if (given.length === 0) return;
    const open = editableFields(place.proposal.status, await listCorrections(work.tx, id));
    refuseOthers(
      given.map(([field]) => field as ProposalField),
      open,
    );
    const at = { revision, status: place.proposal.status, now: work.now };
    if (await updateContent(work.tx, id, at, Object.fromEntries(given))) return;
    // Somebody was faster: with a save (then the revision tells), or by handing it in.
    const present = await requireProposal(work.tx, actor, id, work.now);
    requireRevision(present, revision);
    throw new AppError('wrong_state', `${present.proposal.status} meanwhile`);
  });
}

function refuseOthers(given: ProposalField[], open: readonly ProposalField[]): void {
  const errors = given
    .filter((field) => !open.includes(field))
    .map((field) => ({
      path: `changes.${field}`,
      code: 'not_asked',
      message: 'No correction of this field was asked for.',
    }));
  if (errors.length > 0) throw new AppError('invalid_request', 'fields not asked for', { errors });
}
