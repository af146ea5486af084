import type { ChallengeProposals } from '@jiebang/contracts/proposal-review';
import type { Tx } from '@jiebang/db/client';
import { selectable, unchecked } from '@jiebang/domain/proposals/check-selection';
import { SELECTION_LIMITS } from '@jiebang/domain/proposals/lifecycle';
import type { Mode } from '@jiebang/domain/scenarios/content';
import type { UserActor } from '../../platform/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import { cutPage, readCursor } from '../../platform/page.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import {
  type ChallengePlace,
  countByStatus,
  findSelection,
  type SelectionRow,
} from './challenges.repository.ts';
import {
  checks,
  isJudging,
  isOpened,
  maySelect,
  type SelectionAction,
  UNSEEN,
  visibleTo,
} from './proposals.policy.ts';
import { checkActions, presentChallenge, presentCounts, presentSummary } from './proposals.presenter.ts';
import { listHandedIn } from './proposals.repository.ts';
import { requireReceivedChallenge } from './require-challenge.ts';

type Query = { status?: string | undefined; cursor?: string | undefined; limit: number };
type Counts = Awaited<ReturnType<typeof countByStatus>>;

/** The cursor is the number of the last proposal shown. */
const CODE = /^SB-\d{4}-\d{4,9}$/;

/** Proposals on a challenge, for its poster and the bureau. Until it is closed they learn how many there are, and nothing else. */
export async function listProposals(ctx: Ctx, id: string, query: Query): Promise<ChallengeProposals> {
  const actor = requireUser(ctx);
  const now = ctx.services.clock.now();
  const after = readCursor(query.cursor, CODE);
  return await readSnapshot(ctx, async (tx) => {
    const place = await requireReceivedChallenge(tx, actor, id);
    const counts = await countByStatus(tx, id, UNSEEN);
    const sealed = !isOpened(place.challenge, now);
    const selection = await findSelection(tx, id);
    const page = sealed
      ? { items: [], nextCursor: null }
      : await readPage(tx, actor, id, { ...query, after }, now);
    return {
      ...page,
      challenge: {
        ...presentChallenge(place, now),
        indicators: place.challenge.content.indicators,
      },
      ...presentCounts(counts, sealed),
      ...presentSelection(place, selection),
      abilities: abilitiesOf(actor, place, counts, now),
    };
  });
}

async function readPage(
  tx: Tx,
  actor: UserActor,
  id: string,
  { status, after, limit }: { status?: string | undefined; after: string | undefined; limit: number },
  now: Date,
) {
  const filter = { visible: visibleTo(actor, now), unseen: UNSEEN, status, after };
  const rows = await listHandedIn(tx, id, actor.userId, filter, limit + 1);
  const { shown, nextCursor } = cutPage(rows, limit, ({ proposal }) => proposal.code as string);
  const items = shown.map((place) => ({
    ...presentSummary(place, place.handedIn ?? place.proposal.content),
    commitments: (place.handedIn ?? place.proposal.content).commitments,
    abilities: checkActions(actor, place, now),
  }));
  return { items, nextCursor };
}

function presentSelection({ challenge }: ChallengePlace, selection: SelectionRow | null) {
  const mode = challenge.mode as Mode;
  return {
    limits: { shortlisted: SELECTION_LIMITS[mode], reserve: mode === 'key_task' },
    selection: selection && {
      id: selection.id,
      number: selection.number,
      shortlisted: selection.shortlisted,
      reserve: selection.reserve,
      reason: selection.reason,
      selectedAt: selection.selectedAt.toISOString(),
    },
  };
}

function abilitiesOf(actor: UserActor, place: ChallengePlace, counts: Counts, now: Date): SelectionAction[] {
  const { challenge } = place;
  const any = (states: readonly string[]) => counts.some(({ status }) => states.includes(status));
  if (!isJudging(challenge, now) || any(unchecked)) return [];
  const able: SelectionAction[] = [];
  if (maySelect(actor, challenge.mode as Mode, place) && any(selectable)) able.push('select');
  if (checks(actor) && !place.inPoster && !any(['shortlisted'])) able.push('declare_unclaimed');
  return able;
}
