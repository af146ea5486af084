import type { Tx } from '@jiebang/db/client';
import { listActs } from '@jiebang/db/schema/lists';
import type { ListActDetail } from '@jiebang/domain/lists/errata';
import type { ListActKind } from '@jiebang/domain/lists/lifecycle';
import { desc, eq } from 'drizzle-orm';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import type { ChallengeRow } from './challenges.repository.ts';
import { sm3Of } from './list-document.ts';
import type { ListRow } from './lists.repository.ts';

export type NewAct = {
  kind: ListActKind;
  reason: string;
  fromAt?: Date | null;
  toAt?: Date | null;
  detail?: ListActDetail | null;
  by: string;
  at: Date;
};
/** What the act is on: a published list, or one challenge of it. */
export type ActPlace = {
  list: Pick<ListRow, 'id' | 'contentSm3'>;
  challenge: Pick<ChallengeRow, 'id' | 'code' | 'openness'> | null;
};

/**
 * The one place where an act comes to be, linked to the act before it. The caller holds the list (`lockList`), so that
 * no two take the same place. An act on a directed challenge is linked in a chain of that challenge: among the public
 * acts no number is missing. Answers the id.
 */
export async function insertAct(tx: Tx, { list, challenge }: ActPlace, act: NewAct): Promise<string> {
  if (!list.contentSm3) throw new Error('an act stands on a published list');
  const chainId = challenge?.openness === 'directed' ? challenge.id : list.id;
  const [last] = await tx
    .select({ number: listActs.number, sm3: listActs.sm3 })
    .from(listActs)
    .where(eq(listActs.chainId, chainId))
    .orderBy(desc(listActs.number))
    .limit(1);
  const number = (last?.number ?? 0) + 1;
  const prevSm3 = last?.sm3 ?? list.contentSm3;
  const document = {
    kind: 'jiebang.list_act',
    version: 1,
    list: list.id,
    challenge: challenge?.code ?? null,
    number,
    prevSm3,
    act: act.kind,
    reason: act.reason,
    from: act.fromAt?.toISOString() ?? null,
    to: act.toAt?.toISOString() ?? null,
    at: act.at.toISOString(),
    detail: act.detail ?? null,
  };
  const [inserted] = await tx
    .insert(listActs)
    .values({
      ...act,
      listId: list.id,
      challengeId: challenge?.id ?? null,
      number,
      chainId,
      document,
      prevSm3,
      sm3: sm3Of(canonicalJson(document)),
    })
    .returning({ id: listActs.id });
  if (!inserted) throw new Error('act insert returned nothing');
  return inserted.id;
}
