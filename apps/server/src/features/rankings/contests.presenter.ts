import {
  type ContestSummary,
  type ContestView,
  contestAbilities,
  type OfficeRanking,
} from '@jiebang/contracts/rankings-office';
import { describeOpenItem, type OpenItem } from '@jiebang/domain/rankings/open-items';
import type { Actor } from '../../platform/actor.ts';
import type { ContestRow } from './contests.repository.ts';
import { draftMachine, draftRows } from './draft-document.ts';
import type { Gathered } from './gather-contest.ts';
import { readRanking } from './ranking-document.ts';
import { canContest } from './rankings.policy.ts';
import { presentMachine } from './rankings.presenter.ts';
import type { OfficeRankingRow } from './rankings.repository.ts';

const isOver = ({ ranking }: OfficeRankingRow) => ranking.status === 'discarded' || ranking.status === 'void';

function presentOfficeRanking({ ranking, proposedBy, sealedBy, notice }: OfficeRankingRow): OfficeRanking {
  return {
    id: ranking.id,
    number: ranking.number,
    status: ranking.status,
    sm3: ranking.sm3,
    proposedBy,
    proposedAt: ranking.createdAt.toISOString(),
    sealedBy,
    sealedAt: ranking.sealedAt?.toISOString() ?? null,
    publishedAt: ranking.publishedAt?.toISOString() ?? null,
    endReason: ranking.endReason,
    notice,
  };
}

export function presentContestSummary(
  { competition, challenge, panel, entries }: ContestRow,
  rankings: readonly OfficeRankingRow[],
): ContestSummary {
  const standing = rankings.find((row) => !isOver(row));
  return {
    competition: { id: competition.id, slug: competition.slug, title: competition.title },
    challenge,
    panel: { id: panel.id, status: panel.status },
    entries,
    ranking: standing ? presentOfficeRanking(standing) : null,
    demo: panel.demo,
  };
}

const presentOpen = (item: OpenItem): ContestView['open'][number] => ({
  code: item.code,
  entry: 'entry' in item ? item.entry : null,
  seat: 'seat' in item ? item.seat : null,
  entries: 'entries' in item ? [...item.entries] : [],
  subjectId: 'phaseId' in item ? item.phaseId : 'noticeId' in item ? item.noticeId : null,
  words: describeOpenItem(item),
});

/** What the office works with. While a ranking stands or waits, the table is that one's, as it was proposed. */
export function presentContest(
  actor: Actor,
  gathered: Gathered,
  rankings: readonly OfficeRankingRow[],
): ContestView {
  const { contest, open, ranked, decisions } = gathered;
  const { panel } = contest;
  const standing = rankings.find((row) => !isOver(row));
  const kept = standing ? readRanking(standing.ranking) : null;
  const machine = kept?.machine ?? draftMachine(gathered);
  const undecided = kept ? [] : (ranked?.undecided ?? []);
  return {
    ...presentContestSummary(contest, rankings),
    panel: {
      id: panel.id,
      status: panel.status,
      seats: panel.seats,
      openedAt: panel.openedAt?.toISOString() ?? null,
    },
    rubric: panel.rubric,
    formula: panel.formula,
    machine: machine ? presentMachine(machine) : null,
    open: kept && standing?.ranking.status !== 'proposed' ? [] : open.map(presentOpen),
    rows: kept?.rows ?? draftRows(gathered),
    undecided,
    tieDecisions: decisions.map(({ decidedAt, ...decision }) => ({
      ...decision,
      decidedAt: decidedAt.toISOString(),
    })),
    earlier: rankings.filter(isOver).map(presentOfficeRanking),
    ownWork: standing?.ranking.status === 'proposed' && standing.ranking.proposedBy === actor.userId,
    abilities: contestAbilities.filter((action) =>
      canContest(actor, action, {
        ranking: standing ? { ...standing.ranking, notice: standing.notice } : null,
        complete: open.length === 0,
        ties: undecided.length,
      }),
    ),
  };
}
