import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { type ListActKind, listActLabels } from '@jiebang/domain/lists/lifecycle';
import type { Work } from '../../platform/context.ts';
import { instantWords } from '../../platform/documents/date-words.ts';
import { listHolders } from '../identity/public.ts';
import { notify } from '../notifications/public.ts';
import { type ChallengePlace, listInvitees } from './challenges.repository.ts';
import type { HeldPlace } from './check-act.ts';
import { nameOfList } from './list-name.ts';
import type { ListRow } from './lists.repository.ts';
import type { PreparedActRow } from './prepared-acts.repository.ts';
import { listApplicants, listManagers } from './recipients.repository.ts';

type Told = Pick<PreparedActRow, 'id' | 'kind' | 'reason' | 'toAt'>;

async function actOn(work: Work, list: ListRow, act: Pick<Told, 'kind' | 'toAt'>) {
  const { zh, en } = nameOf(act);
  return { ...(await nameOfList(work, list)), actZh: zh, actEn: en };
}

/** The act by its name, with the new deadline where it has one: people plan by it. */
function nameOf({ kind, toAt }: Pick<Told, 'kind' | 'toAt'>): Text {
  const { zh, en } = listActLabels[kind as ListActKind];
  if (!toAt) return { zh, en };
  const until = instantWords(toAt.toISOString());
  return { zh: `${zh}，至${until.zh}`, en: `${en}, until ${until.en}` };
}
const officeOf = (list: ListRow) => `/workspace/lists/${list.id}`;

/** Everybody who may approve it: not who prepared it. */
export async function tellApprovers(
  work: Work,
  list: ListRow,
  act: Told & Pick<PreparedActRow, 'preparedBy'>,
): Promise<void> {
  const named = await actOn(work, list, act);
  for (const { id: userId } of await listHolders(work.tx, 'lists.publish'))
    if (userId !== act.preparedBy)
      await notify(work, {
        userId,
        kind: 'list_act_prepared',
        data: { ...named, reason: act.reason },
        link: officeOf(list),
        dedupeKey: `list_act_prepared:${act.id}`,
      });
}

export async function tellRefused(
  work: Work,
  list: ListRow,
  act: PreparedActRow,
  reason: string,
): Promise<void> {
  await notify(work, {
    userId: act.preparedBy,
    kind: 'list_act_refused',
    data: { ...(await actOn(work, list, act)), reason },
    link: officeOf(list),
    dedupeKey: `list_act_refused:${act.id}`,
  });
}

/** Posters, who is at work on an answer or has handed one in, and invited bodies: one notice a person. */
export async function tellActPosted(
  work: Work,
  { list, challenge }: HeldPlace,
  places: readonly ChallengePlace[],
  act: Told,
): Promise<void> {
  const ids = places.map((place) => place.challenge.id);
  const [applicants, invitees] = await Promise.all([
    listApplicants(work.tx, ids),
    listInvitees(work.tx, ids),
  ]);
  const posters = places.map((place) => place.challenge.organisationId);
  const bodies = new Set([...posters, ...invitees.map(({ id }) => id)]);
  const managers = await listManagers(work.tx, [...bodies]);
  const named = await actOn(work, list, act);
  for (const userId of new Set([...managers, ...applicants].map((one) => one.userId)))
    await notify(work, {
      userId,
      kind: 'list_act_posted',
      data: { ...named, code: challenge?.code ?? '', reason: act.reason },
      link: challenge ? `/challenges/${challenge.code}` : `/lists/${list.id}`,
      dedupeKey: `list_act_posted:${act.id}`,
    });
}
