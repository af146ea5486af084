import * as review from '@jiebang/contracts/proposal-review';
import * as contract from '@jiebang/contracts/proposals';
import { challengeLifecycle } from '@jiebang/domain/lists/lifecycle';
import { proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { modeLabels } from '@jiebang/domain/scenarios/content';
import type { z } from 'zod';
import type { Column } from '../../platform/spreadsheets/column.ts';
import { instant, money, number, text, texts, word, yesNo } from '../../platform/spreadsheets/columns.ts';
import { partSheet, sheet } from '../files/public.ts';

type Summary = z.output<typeof contract.proposalSummary>;
type Challenge = z.output<typeof contract.challengeOfProposal>;

const summary: readonly Column<Summary>[] = [
  text({ zh: '揭榜编号', en: 'Proposal' }, (row) => row.code),
  text({ zh: '揭榜单位', en: 'Body' }, (row) => row.organisation.name, 28),
  word({ zh: '状态', en: 'Status' }, proposalLifecycle.labels, (row) => row.status),
  money({ zh: '报价', en: 'Price' }, (row) => row.priceFen),
  number({ zh: '联合单位数', en: 'Partners' }, (row) => row.partners),
  instant({ zh: '提交时间', en: 'Handed in' }, (row) => row.submittedAt),
  instant({ zh: '补正期限', en: 'Corrections due' }, (row) => row.dueAt),
  text({ zh: '结果说明', en: 'Reason' }, (row) => row.standingReason, 36),
];

const challenge: readonly Column<Challenge>[] = [
  text({ zh: '榜题编号', en: 'Challenge' }, (row) => row.code),
  text({ zh: '榜题', en: 'Title' }, (row) => row.title, 36),
  word({ zh: '揭榜方式', en: 'Mode' }, modeLabels, (row) => row.mode),
  word({ zh: '榜题状态', en: 'Status of the challenge' }, challengeLifecycle.labels, (row) => row.status),
  text({ zh: '发榜单位', en: 'Poster' }, (row) => row.poster, 28),
  instant({ zh: '揭榜截止', en: 'Closes' }, (row) => row.deadlineAt),
];

type Received = z.output<typeof review.listProposals.response>;
type Row = { proposal: Received['items'][number]; indicators: Received['challenge']['indicators'] };

/** Each promise beside what it promises: its number alone would say nothing in a file. */
const promises = ({ proposal, indicators }: Row) =>
  proposal.commitments.map(({ indicator, committed, note }) => {
    const asked = indicators[indicator]?.name ?? String(indicator + 1);
    return `${asked}: ${committed}${note ? ` (${note})` : ''}`;
  });

export const proposalSheets = [
  sheet(contract.listMyProposals, contract.exportMyProposals, { zh: '我的揭榜申报', en: 'My proposals' }, [
    ...of(challenge, (row: { challenge: Challenge }) => row.challenge),
    ...summary,
  ]),
  sheet(
    review.listReceivedChallenges,
    review.exportReceivedChallenges,
    { zh: '收到揭榜的榜题', en: 'Challenges with proposals' },
    [
      ...challenge,
      number({ zh: '揭榜申报数', en: 'Proposals' }, (row) => row.count),
      yesNo({ zh: '尚未开启', en: 'Sealed' }, (row) => row.sealed),
      instant({ zh: '遴选时间', en: 'Selected' }, (row) => row.selectedAt),
    ],
  ),
  partSheet(
    review.listProposals,
    review.exportProposals,
    { zh: '揭榜申报', en: 'Proposals' },
    ({ items, challenge: { indicators } }): Row[] => items.map((proposal) => ({ proposal, indicators })),
  )([...of(summary, (row: Row) => row.proposal), texts({ zh: '指标承诺', en: 'Commitments' }, promises, 48)]),
];

/** Columns of a part of the row. */
function of<Row, Part>(columns: readonly Column<Part>[], part: (row: Row) => Part): Column<Row>[] {
  return columns.map((column) => ({
    ...column,
    cell: (row, language) => column.cell(part(row), language),
  }));
}
