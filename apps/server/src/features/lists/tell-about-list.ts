import type { Work } from '../../platform/context.ts';
import { listHolders } from '../identity/public.ts';
import { notify } from '../notifications/public.ts';
import { type ChallengePlace, listInvitees } from './challenges.repository.ts';
import { nameOfList } from './list-name.ts';
import { wroteOn } from './lists.policy.ts';
import type { ListRow } from './lists.repository.ts';
import { listManagers } from './recipients.repository.ts';

const officeOf = (list: Pick<ListRow, 'id'>) => `/workspace/lists/${list.id}`;
const organisationsOf = (places: readonly { challenge: { organisationId: string } }[]) => [
  ...new Set(places.map(({ challenge }) => challenge.organisationId)),
];

/** Everybody who may publish and did not write on it. */
export async function tellPublishers(work: Work, list: ListRow, by: string): Promise<void> {
  const named = await nameOfList(work, list);
  for (const { id: userId } of await listHolders(work.tx, 'lists.publish'))
    if (!wroteOn(userId, list))
      await notify(work, {
        userId,
        kind: 'list_ready',
        data: { ...named, by },
        link: officeOf(list),
        dedupeKey: `list_ready:${list.id}:${list.revision}`,
      });
}

export async function tellEditors(
  work: Work,
  list: ListRow,
  { by, except, reason }: { by: string; except: string | null; reason: string },
): Promise<void> {
  const named = await nameOfList(work, list);
  for (const userId of new Set([list.preparedBy, ...list.editors]))
    if (userId !== except)
      await notify(work, {
        userId,
        kind: 'list_sent_back',
        data: { ...named, by, reason },
        link: officeOf(list),
        dedupeKey: `list_sent_back:${list.id}:${list.revision}`,
      });
}

/** Posters learn that their challenge is out; invited bodies that a directed one is for them. */
export async function tellPublished(
  work: Work,
  list: ListRow,
  entries: readonly (ChallengePlace & { code: string })[],
): Promise<void> {
  const named = await nameOfList(work, list);
  const managers = Map.groupBy(
    await listManagers(work.tx, organisationsOf(entries)),
    ({ organisationId }) => organisationId,
  );
  const deadlineAt = list.deadlineAt?.toISOString() ?? '';
  for (const { challenge, code } of entries)
    for (const { userId } of managers.get(challenge.organisationId) ?? [])
      await notify(work, {
        userId,
        kind: 'challenge_published',
        data: { ...named, code, title: challenge.title, deadlineAt },
        link: `/challenges/${code}`,
        dedupeKey: `challenge_published:${challenge.id}`,
      });
  for (const entry of entries)
    if (entry.challenge.content.openness === 'directed')
      await tellInvited(work, { ...entry, list, challenge: { ...entry.challenge, code: entry.code } });
}

/** Those who act for bodies that a directed challenge is addressed to; all of them, or the given ones. */
export async function tellInvited(
  work: Work,
  { challenge, list, poster }: Pick<ChallengePlace, 'challenge' | 'list' | 'poster'>,
  organisationIds?: string[],
): Promise<void> {
  const ids = organisationIds ?? (await invitedIds(work, challenge.id));
  for (const { userId } of await listManagers(work.tx, ids))
    await notify(work, {
      userId,
      kind: 'challenge_invitation',
      data: {
        code: challenge.code ?? '',
        title: challenge.title,
        poster: poster.name,
        deadlineAt: list.deadlineAt?.toISOString() ?? '',
      },
      link: `/challenges/${challenge.code}`,
      dedupeKey: `challenge_invitation:${challenge.id}`,
    });
}

const invitedIds = async (work: Work, challengeId: string) =>
  (await listInvitees(work.tx, [challengeId])).map(({ id }) => id);

/** Posters about their challenge, clerks once about the list. */
export async function tellClosed(
  work: Work,
  list: ListRow,
  places: readonly ChallengePlace[],
): Promise<void> {
  const named = await nameOfList(work, list);
  const [managers, clerks] = await Promise.all([
    listManagers(work.tx, organisationsOf(places)),
    listHolders(work.tx, 'proposals.check'),
  ]);
  for (const { challenge } of places)
    for (const { organisationId, userId } of managers)
      if (organisationId === challenge.organisationId)
        await notify(work, {
          userId,
          kind: 'challenge_closed',
          data: { ...named, code: challenge.code ?? '', title: challenge.title },
          link: `/challenges/${challenge.code}`,
          dedupeKey: `challenge_closed:${challenge.id}`,
        });
  for (const { id: userId } of clerks)
    await notify(work, {
      userId,
      kind: 'list_closed',
      data: { ...named, challenges: String(places.length) },
      link: officeOf(list),
      dedupeKey: `list_closed:${list.id}:${places[0]?.challenge.deadlineAt?.toISOString()}`,
    });
}
