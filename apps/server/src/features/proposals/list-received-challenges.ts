import type { ReceivedChallenge } from '@jiebang/contracts/proposal-review';
import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { requireUser } from '../../platform/require-user.ts';
import { listReceived } from './challenges.repository.ts';
import { isOpened, receivedBy, UNSEEN } from './proposals.policy.ts';
import { presentChallenge, presentCounts } from './proposals.presenter.ts';

type Query = {
  status?: string | undefined;
  mode?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A page of the challenges whose proposals the person receives, the last deadline first. */
export async function listReceivedChallenges(
  ctx: Ctx,
  { cursor, limit, ...filter }: Query,
): Promise<{ items: ReceivedChallenge[]; nextCursor: string | null }> {
  const actor = requireUser(ctx);
  const { db, clock } = ctx.services;
  const now = clock.now();
  const asked = { ...filter, received: receivedBy(actor), unseen: UNSEEN, after: readCursor(cursor) };
  const rows = await listReceived(db, asked, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ challenge }) => challenge.id);
  const items = shown.map(({ counts, selectedAt, ...place }) => ({
    ...presentChallenge(place, now),
    ...presentCounts(counts, !isOpened(place.challenge, now)),
    selectedAt: selectedAt?.toISOString() ?? null,
  }));
  return { items, nextCursor };
}
