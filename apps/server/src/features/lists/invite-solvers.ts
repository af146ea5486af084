import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { listInvitees, listKnownOrganisations, replaceInvitees } from './challenges.repository.ts';
import { challengeStatusOf } from './lists.policy.ts';
import { insertEditor } from './lists.repository.ts';
import { requireChallenge, requireList } from './require-list.ts';
import { tellInvited } from './tell-about-list.ts';

/**
 * Names the bodies that a directed challenge is addressed to. In preparation the set is free; once it is open, bodies
 * may be added and are told, but none is taken out: it may be at work already.
 */
export async function inviteSolvers(ctx: Ctx, id: string, organisationIds: string[]): Promise<void> {
  await transact(ctx, async (work) => {
    const { listId } = (await requireChallenge(work, id)).challenge;
    const list = await requireList(work, listId);
    const place = await requireChallenge(work, id);
    const { challenge } = place;
    const open = challengeStatusOf(challenge) === 'open';
    if (challenge.content.openness !== 'directed') throw new AppError('challenge_not_directed');
    if (!open && list.status !== 'draft') throw new AppError('wrong_state', list.status);
    const invited = (await listInvitees(work.tx, [id])).map((row) => row.id);
    const wanted = new Set(organisationIds);
    const added = [...wanted].filter((one) => !invited.includes(one));
    const removed = invited.filter((one) => !wanted.has(one));
    if (open && removed.length > 0) throw refusal('stays', 'Whom an open challenge is for stays invited.');
    if (wanted.has(challenge.organisationId))
      throw refusal('poster', 'The poster cannot answer its own challenge.');
    const known = await listKnownOrganisations(work.tx, added);
    if (added.some((one) => !known.has(one))) throw refusal('unknown', 'There is no such body.');
    if (added.length + removed.length === 0) return;
    const invitedBy = ctx.actor.userId as string;
    if (!open) await insertEditor(work.tx, listId, invitedBy);
    await replaceInvitees(work.tx, id, { added, removed }, { invitedBy, invitedAt: work.now });
    await work.audit({
      action: 'challenge.invite',
      subjectType: 'challenge',
      subjectId: id,
      data: { listId, added, removed },
    });
    if (open) await tellInvited(work, place, added);
  });
}

const refusal = (code: string, message: string) =>
  new AppError('invalid_request', code, { errors: [{ path: 'organisationIds', code, message }] });
