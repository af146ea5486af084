import type { ListView } from '@jiebang/contracts/lists';
import type { Tx } from '@jiebang/db/client';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { listChallengeRows, listContestsOf, listInvitees } from './challenges.repository.ts';
import { challengesVisibleTo, listsVisibleTo, prepares } from './lists.policy.ts';
import { type ListParts, presentList } from './lists.presenter.ts';
import { findList, findSentBack, listActsOf, namesOf } from './lists.repository.ts';
import { listPreparedActs } from './prepared-acts.repository.ts';

/** A list with what the reader may know of it, from one picture of the database: never half a publication. */
export async function getList(ctx: Ctx, id: string): Promise<ListView> {
  const parts = await readSnapshot(ctx, (tx) => loadList(tx, ctx.actor, id));
  return presentList(ctx.actor, parts, ctx.services.clock.now());
}

export async function loadList(tx: Tx, actor: Ctx['actor'], id: string): Promise<ListParts> {
  const visible = challengesVisibleTo(actor);
  const place = await findList(tx, id, listsVisibleTo(actor));
  if (!place) throw notFound('list');
  const { list } = place;
  const [challenges, acts] = await Promise.all([
    listChallengeRows(tx, id, visible),
    listActsOf(tx, [id], visible),
  ]);
  const none = { invitees: [], contests: [], names: new Map(), sentBack: null, prepared: [] };
  if (!prepares(actor)) return { place, challenges, acts, ...none };
  const people = [list.preparedBy, ...list.editors, list.publishedBy, list.scheduledBy].filter(
    (person) => person !== null,
  );
  const ids = challenges.map(({ challenge }) => challenge.id);
  const [invitees, contests, names, sentBack, prepared] = await Promise.all([
    listInvitees(tx, ids),
    listContestsOf(tx, ids),
    namesOf(tx, people),
    findSentBack(tx, id),
    listPreparedActs(tx, id),
  ]);
  return { place, challenges, acts, invitees, contests, names, sentBack, prepared };
}
